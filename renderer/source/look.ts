// How editors of card text look: language, colours and sizes, all from our tokens, so that light, dark and high contrast need no theme
// of their own.
import { markdown, markdownLanguage } from "@codemirror/lang-markdown";
import { yamlFrontmatter } from "@codemirror/lang-yaml";
import { HighlightStyle, syntaxHighlighting } from "@codemirror/language";
import type { Extension } from "@codemirror/state";
import { EditorView } from "@codemirror/view";
import { tags } from "@lezer/highlight";

// The text's second grey, not the third: it also stands on marked lines.
const highlight = HighlightStyle.define([
  { tag: [tags.propertyName, tags.definition(tags.propertyName)], color: "var(--accent)" },
  { tag: [tags.comment, tags.lineComment], color: "var(--ink2)", fontStyle: "italic" },
  { tag: [tags.meta, tags.separator, tags.punctuation, tags.processingInstruction], color: "var(--ink2)" },
  { tag: [tags.string, tags.attributeValue], color: "var(--ok)" },
  { tag: tags.heading, fontWeight: "600" },
  { tag: tags.strong, fontWeight: "600" },
  { tag: tags.emphasis, fontStyle: "italic" },
  { tag: [tags.link, tags.url], color: "var(--accent)" },
  { tag: tags.strikethrough, textDecoration: "line-through" },
]);

const theme = EditorView.theme({
  "&": { color: "var(--ink)", backgroundColor: "var(--panel)", fontSize: "12px", height: "100%" },
  "&.cm-focused": { outline: "2px solid var(--accent)", outlineOffset: "-2px" },
  ".cm-scroller": { fontFamily: 'ui-monospace, "SF Mono", Menlo, Consolas, monospace', lineHeight: "1.55" },
  ".cm-content": { caretColor: "var(--ink)", padding: "6px 0" },
  ".cm-cursor": { borderLeftColor: "var(--ink)", borderLeftWidth: "2px" },
  ".cm-gutters": { backgroundColor: "var(--panel)", color: "var(--ink3)", border: "0" },
  ".cm-activeLineGutter": { backgroundColor: "transparent", color: "var(--ink)" },
  "&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground": {
    backgroundColor: "color-mix(in srgb, var(--accent) 26%, transparent)",
  },
  ".cm-asked": { backgroundColor: "var(--accent-soft)", boxShadow: "inset 3px 0 0 var(--accent)" },
  ".cm-searchMatch": { backgroundColor: "var(--warn-soft)", outline: "1px solid var(--warn)" },
  ".cm-searchMatch-selected": { backgroundColor: "var(--accent-soft)", outline: "2px solid var(--accent)" },
  ".cm-panels": { backgroundColor: "var(--bg)", color: "var(--ink)" },
  ".cm-panels.cm-panels-top": { borderBottom: "1px solid var(--line)" },
  ".cm-panels.cm-panels-bottom": { borderTop: "1px solid var(--line)" },
  ".cm-panel.cm-search": { padding: "6px 24px 6px 8px", fontSize: "12px" },
  ".cm-panel button, .cm-panel.cm-search [name=close]": { cursor: "pointer" },
  ".cm-textfield": {
    backgroundColor: "var(--panel)",
    border: "1px solid var(--line)",
    borderRadius: "6px",
    padding: "2px 6px",
    fontSize: "12px",
  },
  ".cm-button": {
    backgroundImage: "none",
    backgroundColor: "var(--panel)",
    border: "1px solid var(--line)",
    borderRadius: "6px",
    fontSize: "12px",
  },
  ".cm-panel label": { fontSize: "12px" },
  ".cm-tooltip": {
    backgroundColor: "var(--panel)",
    color: "var(--ink)",
    border: "1px solid var(--line)",
    borderRadius: "8px",
    boxShadow: "var(--shadow)",
    overflow: "hidden",
  },
  ".cm-tooltip-autocomplete > ul": { fontFamily: "inherit", maxHeight: "16em" },
  ".cm-tooltip-autocomplete > ul > li": { padding: "3px 10px" },
  ".cm-tooltip-autocomplete > ul > li[aria-selected]": { backgroundColor: "var(--accent-soft)", color: "var(--ink)" },
  ".cm-completionDetail": { color: "var(--ink2)", fontStyle: "normal" },
  ".cm-tooltip-lint": { maxWidth: "360px" },
  ".cm-diagnostic": { padding: "5px 9px", fontFamily: "var(--font)", fontSize: "12px" },
  ".cm-diagnostic-error": { borderLeft: "4px solid var(--err)" },
  ".cm-diagnostic-warning": { borderLeft: "4px solid var(--warn)" },
  ".cm-diagnostic-info": { borderLeft: "4px solid var(--ink3)" },
  ".cm-lintRange": { backgroundImage: "none", textDecorationLine: "underline", textDecorationThickness: "2px" },
  ".cm-lintRange-error": { textDecorationStyle: "wavy", textDecorationColor: "var(--err)" },
  ".cm-lintRange-warning": { textDecorationStyle: "dashed", textDecorationColor: "var(--warn)" },
  ".cm-lintRange-info": { textDecorationStyle: "dotted", textDecorationColor: "var(--ink3)" },
  ".cm-gutter-lint": { width: "14px" },
  ".cm-gutter-lint .cm-gutterElement": { padding: "2px 1px" },
  ".cm-gutter-lint .cm-lint-marker": { width: "11px", height: "11px" },
  ".cm-clash-mine": { backgroundColor: "var(--accent-soft)" },
  ".cm-clash-theirs": { backgroundColor: "var(--warn-soft)" },
  // Its own signs are not in every typeface.
  ".cm-collapsedLines": { background: "var(--bg)", color: "var(--ink2)" },
  ".cm-collapsedLines:before, .cm-collapsedLines:after": { content: '"·"', margin: "0 6px" },
  // The merge view's own marks, told by a bar at the line and an underline, not by colour alone.
  "&.cm-merge-a .cm-changedLine, &.cm-merge-b .cm-changedLine": { backgroundColor: "var(--accent-soft)" },
  "&.cm-merge-a .cm-changedText, &.cm-merge-b .cm-changedText": {
    background: "none",
    textDecoration: "underline 2px var(--accent)",
  },
  "&.cm-merge-a .cm-changedLineGutter, &.cm-merge-b .cm-changedLineGutter": { background: "var(--accent)" },
});

/** For every editor of card text. */
export const CARD_LOOK: Extension = [
  yamlFrontmatter({ content: markdown({ base: markdownLanguage, addKeymap: false }) }),
  syntaxHighlighting(highlight),
  theme,
];

// What the editor says of itself, in the language spoken when it is made. It looks its words up by the English ones.
import { EditorState, type Extension } from "@codemirror/state";
import { editor } from "../../shared/words/en/editor.ts";
import { t } from "../../shared/words/t.ts";

const KEYS = Object.keys(editor) as readonly (keyof typeof editor)[];

/** For every editor of card text. */
export function editorWords(): Extension {
  return EditorState.phrases.of(Object.fromEntries(KEYS.map((key) => [editor[key], t(`editor:${key}`)])));
}

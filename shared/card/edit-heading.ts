// The name of a team whose card says it in its first heading, written there: no `name` is added beside a heading that says something else.
import { openDocument, standingPath } from "./edit-document.ts";
import type { Splice } from "./edit-types.ts";
import { firstHeading, headingSpan } from "./heading.ts";
import { readMarkdown } from "./read.ts";
import { applySplices } from "./splices.ts";

/**
 * Splices that give the heading another text; null where the name is not the heading's, or where a heading cannot say the new one (two
 * lines, a closing `#`) or should not (it is a whole paragraph, of which the name is the start).
 */
export function renameHeading(path: string, text: string, name: string): readonly Splice[] | null {
  const opened = openDocument(path, text);
  if (!opened.ok || standingPath(opened.value.root, ["name"]) !== null) return null;
  const { bodyStart } = opened.value;
  const span = headingSpan(text, bodyStart);
  if (span === null || firstHeading(text, bodyStart) !== text.slice(span.start, span.end)) return null;
  if (name === text.slice(span.start, span.end)) return [];
  const splices = [{ ...span, text: name }];
  const after = applySplices(text, splices);
  const read = readMarkdown(path, "", after);
  const grown = after.length - text.length;
  const whole = after.split("\n").length === text.split("\n").length && headingSpan(after, bodyStart)?.end === span.end + grown;
  return whole && read.kind === "card" && read.card.name === name && read.card.editable ? splices : null;
}

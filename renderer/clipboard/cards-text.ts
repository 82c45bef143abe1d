// Teams as text on the clipboard, and back. One card is its file's text and nothing else, so that it can be pasted into an editor and saved.
// Of several, each is begun by a line that names its file:
//
//   <!-- card: streams/orders.md -->
//
// Knows no clipboard and no page; docs/card-format.md is the prose.
import { readMarkdown } from "../../shared/card/read.ts";
import { err, ok, type Result } from "../../shared/result.ts";
import { told } from "../../shared/words/said.ts";
import { t } from "../../shared/words/t.ts";

export interface CopiedCard {
  /** Path of its file where it was copied, "" when the text does not say. */
  readonly path: string;
  /** The file's text, with its BOM and line endings. */
  readonly text: string;
}

const OPENING = /^<!-- card(?: \d+)?: /;

/** As text for the clipboard. `cardsFrom` gives the very same texts back. */
export function cardsText(cards: readonly CopiedCard[]): string {
  const [only] = cards;
  if (cards.length === 1 && only !== undefined) return only.text;
  const mark = freeMark(cards);
  return cards.map(({ path, text }) => `${mark}${asComment(path)} -->\n${text}\n`).join("");
}

/** The cards of a text, or why it holds none, in words. */
export function cardsFrom(text: string): Result<readonly CopiedCard[], string> {
  const cards = split(text);
  for (const card of cards) {
    const flaw = flawOf(card);
    if (flaw !== null) return err(flaw);
  }
  return ok(cards);
}

function split(text: string): readonly CopiedCard[] {
  // Blank lines in front of a card come from how it was selected in an editor; no card has them.
  const begun = text.replace(/^(?:[ \t]*\r?\n)+/, "");
  const mark = OPENING.exec(begun)?.[0];
  const opening = mark === undefined ? null : new RegExp(`^${mark}(.*?) -->[ \\t]*\\r?(?:\\n|$)`, "gm");
  const found = opening === null ? [] : [...begun.matchAll(opening)];
  if (found.length === 0) return [{ path: "", text: begun }];
  return found.map((match, i) => {
    const body = begun.slice(match.index + match[0].length, found[i + 1]?.index);
    return { path: fromComment(match[1] ?? ""), text: body.replace(/\r?\n$/, "") };
  });
}

function flawOf({ path, text }: CopiedCard): string | null {
  const own = path === "";
  if (text.trim() === "") return own ? t("clipboard:nothing") : t("clipboard:empty", { path });
  const read = readMarkdown(path === "" ? "clipboard.md" : path, "", text);
  if (read.kind === "document") return own ? t("clipboard:noCard") : t("clipboard:noCardAt", { path });
  const broken = read.card.editable ? undefined : read.card.problems.find(({ severity }) => severity === "error");
  if (broken === undefined) return null;
  const why = told(broken);
  return own ? t("clipboard:broken", { why }) : t("clipboard:brokenAt", { path, why });
}

/** A mark that is in no card, so that a card about this very format comes through as it is. */
function freeMark(cards: readonly CopiedCard[]): string {
  for (let n = 1; ; n++) {
    const mark = n === 1 ? "<!-- card: " : `<!-- card ${n}: `;
    if (!cards.some(({ text }) => text.includes(mark))) return mark;
  }
}

// A path may hold what would end the comment or its line.
const asComment = (path: string): string => path.replace(/[%\r\n\u2028\u2029>]/g, encodeURIComponent);
const fromComment = (path: string): string =>
  path.replace(/%(?:25|0D|0A|3E|E2%80%A8|E2%80%A9)/g, (code) => decodeURIComponent(code));

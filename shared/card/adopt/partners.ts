// Teams that a text names in headings of a section about working with others. How they work together is not said there.
import { plainText } from "../facts/inline.ts";
import { scanBody } from "../facts/scan.ts";

export interface Partner {
  readonly name: string;
  /** The words behind the name: "Coordination". "" without any. */
  readonly words: string;
  readonly line: number;
}

const SECTION =
  /\b(?:cross[- ]team|inter[- ]team|partner teams?|partners|collaborat\w+|working with (?:other )?teams|interfaces? (?:to|with) (?:other )?teams)\b/i;
const TEAM = /^(?:with (?:the )?)?(.{1,60}?\b(?:teams?|squad|guild))\b[\s:–—-]*(.*)$/i;

/**
 * @param text whole document
 * @param bodyStart offset where the Markdown begins
 * @param firstLine 1-based line there
 */
export function partnersIn(text: string, bodyStart: number, firstLine: number): readonly Partner[] {
  const found = new Map<string, Partner>();
  let inside: number | null = null;
  scanBody(text, bodyStart, firstLine, {
    heading(level, markdown, line) {
      const title = plainText(markdown);
      if (inside !== null && level > inside) {
        const [, name = "", words = ""] = TEAM.exec(title) ?? [];
        if (name !== "" && !found.has(name)) found.set(name, { name, words: words.trim(), line });
        return;
      }
      inside = level > 1 && SECTION.test(title) ? level : null;
    },
    needsText: () => false,
    text: () => undefined,
    blank: () => undefined,
    drawing: () => undefined,
  });
  return [...found.values()];
}

// The bold lines at the top of a document: "**Team Lead**: Ada". They are looked for until a section has text of its own, so that bold
// words further down are never taken for them.
import type { BodyHeader } from "../fact-types.ts";
import { bulletText, plainText } from "./inline.ts";

/** Lines from the top that may hold the block. */
const FAR = 60;
const LABEL = /\*\*([^*:\n]{1,48})(?:\*\*\s?:|:\s?\*\*)(?!\*)/g;
/** Longer values are sentences that begin with a bold word. */
const LONGEST_VALUE = 300;

export class HeaderBlock {
  readonly found: BodyHeader[] = [];
  #open = true;
  #inSection = false;
  readonly #first: number;

  constructor(firstLine: number) {
    this.#first = firstLine;
  }

  get isOpen(): boolean {
    return this.#open;
  }

  heading(level: number): void {
    if (level > 1) this.#inSection = true;
    if (this.found.length > 0) this.#open = false;
  }

  /** Anything that is neither text nor heading: a drawing, code, a table. */
  close(): void {
    this.#open = false;
  }

  text(text: string, line: number): void {
    if (line - this.#first > FAR) {
      this.#open = false;
      return;
    }
    const bare = text.startsWith(">") ? text.slice(1).trimStart() : text;
    const entry = bulletText(bare) ?? bare;
    const labels = entry.startsWith("**") ? [...entry.slice(0, 2000).matchAll(LABEL)] : [];
    if (labels[0]?.index !== 0) {
      // A line about the team between its title and the block is no end yet; text in a section, or below the block, is.
      if (this.#inSection || this.found.length > 0 || entry !== bare) this.#open = false;
      return;
    }
    labels.forEach((label, index) => {
      const end = labels[index + 1]?.index ?? entry.length;
      const value = plainText(entry.slice(label.index + label[0].length, end)).replace(/^[|·•]\s?|\s?[|·•\\]$/g, "");
      if (value !== "" && value.length <= LONGEST_VALUE) this.found.push({ label: plainText(label[1] ?? ""), value, line });
    });
  }
}

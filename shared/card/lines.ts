// Offsets to lines. Counts only the part of a text that is asked about, so a long body costs nothing.

/** Where lines start in a text, built as far as it was asked. */
export class LineIndex {
  readonly #text: string;
  readonly #starts: number[] = [0];

  constructor(text: string) {
    this.#text = text;
  }

  /** 1-based line that holds the offset. */
  line(offset: number): number {
    const starts = this.#starts;
    let last = starts[starts.length - 1] ?? 0;
    while (last <= offset) {
      const feed = this.#text.indexOf("\n", last);
      if (feed === -1 || feed >= offset) break;
      last = feed + 1;
      starts.push(last);
    }
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return low + 1;
  }

  /** 1-based column in UTF-16 code units; a BOM at the start of the file is not counted. */
  column(offset: number): number {
    const line = this.line(offset);
    const start = this.#starts[line - 1] ?? 0;
    const bom = start === 0 && this.#text.charCodeAt(0) === 0xfeff ? 1 : 0;
    return Math.max(1, offset - start - bom + 1);
  }
}

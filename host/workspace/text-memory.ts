// The texts that files had lately, by the hash of their bytes, so that what a Change was made for can still be shown when another program has
// written in the meantime. Bounded: what was not asked for longest goes first, and a text that is gone is "not known any more".

/** UTF-16 code units kept in all: some ten thousand cards. */
const LIMIT = 64 * 1024 * 1024;

export class TextMemory {
  readonly #limit: number;
  /** In the order of use, oldest first. */
  readonly #texts = new Map<string, string>();
  #length = 0;

  constructor(limit = LIMIT) {
    this.#limit = limit;
  }

  /** @param hash SHA-256 of the bytes that are this text */
  keep(hash: string, text: string): void {
    if (this.#texts.delete(hash)) this.#texts.set(hash, text);
    else {
      this.#texts.set(hash, text);
      this.#length += text.length;
    }
    for (const [oldest, old] of this.#texts) {
      if (this.#length <= this.#limit) return;
      this.#texts.delete(oldest);
      this.#length -= old.length;
    }
  }

  get(hash: string): string | null {
    const text = this.#texts.get(hash);
    if (text === undefined) return null;
    this.#texts.delete(hash);
    this.#texts.set(hash, text);
    return text;
  }
}

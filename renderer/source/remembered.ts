// Texts of files as they were when an edit began, by their hash: what a three-way merge needs when the file has changed meanwhile. A few,
// as long as the window lives.
const MOST = 50;
const texts = new Map<string, string>();

export function remember(hash: string, text: string): void {
  texts.delete(hash);
  texts.set(hash, text);
  const [oldest] = texts.keys();
  if (texts.size > MOST && oldest !== undefined) texts.delete(oldest);
}

/** Null when it is not known (any more). */
export function remembered(hash: string): string | null {
  return texts.get(hash) ?? null;
}

// The word of a list that a misspelt one was most likely meant to be.

/** The closest by single letters added, left out or changed; the first of equals. Null for an empty list. */
export function nearestWord(word: string, known: readonly string[]): string | null {
  let nearest: string | null = null;
  let best = Number.POSITIVE_INFINITY;
  for (const candidate of known) {
    const distance = lettersApart(word, candidate);
    if (distance >= best) continue;
    best = distance;
    nearest = candidate;
  }
  return nearest;
}

/** Levenshtein's distance, one row at a time. */
export function lettersApart(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const change = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}

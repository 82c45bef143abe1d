// What somebody may have meant by a word that is not known: for suggestions, never for deciding.
import { lettersApart } from "./score/nearest-word.ts";

/**
 * The known words nearest to a typed one, nearest first, alike ones in their own order: at most `most`, none that differs in more than about
 * a third of its letters. Letter case counts for nothing.
 */
export function nearestWords(typed: string, known: Iterable<string>, most: number): readonly string[] {
  const wanted = typed.toLowerCase();
  return [...new Set(known)]
    .map((word) => ({ word, far: farness(wanted, word.toLowerCase()) }))
    .filter(({ word, far }) => far <= Math.max(2, Math.ceil(Math.max(wanted.length, word.length) / 3)))
    .sort((a, b) => a.far - b.far)
    .slice(0, most)
    .map(({ word }) => word);
}

/** 1 where one word begins the other, else the letters to add, drop or change. */
function farness(a: string, b: string): number {
  if (a === b) return 0;
  if (a.length > 2 && b.length > 2 && (b.startsWith(a) || a.startsWith(b))) return 1;
  return lettersApart(a, b);
}

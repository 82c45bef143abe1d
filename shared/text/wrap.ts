// Text broken into lines between words, for names longer than a team is wide.
import { fitText, measureText, type Weight } from "./measure.ts";

/** At most `maxLines` lines, none wider than `maxWidth`; what does not fit ends in an ellipsis. [] for empty text. */
export function wrapText(text: string, maxWidth: number, maxLines: number, fontSize: number, weight: Weight): readonly string[] {
  const lines: string[] = [];
  let words = text.split(" ").filter((word) => word !== "");
  while (words.length > 0) {
    const fitting = countFitting(words, maxWidth, fontSize, weight);
    if (lines.length + 1 >= maxLines || fitting === 0) {
      lines.push(fitText(words.join(" "), maxWidth, fontSize, weight));
      break;
    }
    lines.push(words.slice(0, fitting).join(" "));
    words = words.slice(fitting);
  }
  return lines.filter((line) => line !== "");
}

function countFitting(words: readonly string[], maxWidth: number, fontSize: number, weight: Weight): number {
  const space = measureText(" ", fontSize, weight);
  let used = -space;
  for (const [i, word] of words.entries()) {
    used += space + measureText(word, fontSize, weight);
    if (used > maxWidth) return i;
  }
  return words.length;
}

// Subteams that are kept in their team's card, as small boxes in one row on it: names where there is room, else initials, and their size.
// Measures; draws nothing.
import type { Team } from "../org/types.ts";
import { measureText } from "../text/measure.ts";
import { inDigits } from "../words/t.ts";
import { sizeOfSubteam } from "./labels.ts";

/** Canvas units; `height` is across the text. */
export const BOX = { height: 16, padding: 5, gap: 4 } as const;
export const BOX_TEXT = { size: 10.5, weight: 500 } as const;

export interface FittedBox {
  readonly text: string;
  /** Along the row from its start. */
  readonly start: number;
  readonly length: number;
}

/** Empty for a team that keeps no subteams in its card, and where not even two boxes fit. */
export function fitSubteams(team: Team, room: number): readonly FittedBox[] {
  const subteams = team.kind === "card" ? (team.card?.subteams ?? []) : [];
  if (subteams.length === 0) return [];
  const sized = (name: string, size: number | null) => (size === null ? name : `${name} ${inDigits(size)}`);
  const texts = (short: (name: string) => string) =>
    subteams.map((subteam) => sized(short(subteam.name.replace(/\s+/gu, " ").trim()), sizeOfSubteam(subteam)));
  const whole = [texts((name) => name), texts(initials)].map(inRow).find((row) => lengthOf(row) <= room);
  if (whole !== undefined) return whole;
  const short = texts(initials);
  for (let kept = short.length - 1; kept >= Math.min(2, short.length); kept--) {
    const row = inRow([...short.slice(0, kept), `+${inDigits(short.length - kept)}`]);
    if (lengthOf(row) <= room) return row;
  }
  return [];
}

/** "Stream Processing" → "SP"; of a single word its first three letters. */
function initials(name: string): string {
  const words = name.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== "");
  const [only = name] = words;
  if (words.length < 2) return [...only].slice(0, 3).join("");
  return words
    .slice(0, 3)
    .map((word) => [...word][0]?.toUpperCase())
    .join("");
}

function inRow(texts: readonly string[]): readonly FittedBox[] {
  let start = 0;
  return texts.map((text) => {
    const length = Math.ceil(measureText(text, BOX_TEXT.size, BOX_TEXT.weight) + 2 * BOX.padding);
    const box = { text, start, length };
    start += length + BOX.gap;
    return box;
  });
}

const lengthOf = (row: readonly FittedBox[]): number => {
  const last = row.at(-1);
  return last === undefined ? 0 : last.start + last.length;
};

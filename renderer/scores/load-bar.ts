// Where the parts of a load stand on its bar of 0 to 100, and what the borders are called. Pure.

import type { LoadSettings } from "../../shared/score/settings.ts";
import { LOAD_LEVELS, type Load, type LoadLevel, type LoadPartName } from "../../shared/score/types.ts";
import { levelWords } from "../../shared/score/words.ts";
import { inDigits, t } from "../../shared/words/t.ts";

export interface BarSegment {
  readonly part: LoadPartName;
  /** 0–100. */
  readonly start: number;
  readonly width: number;
}

export interface BarTick {
  /** 0–100. */
  readonly at: number;
  /** "25 medium"; the number alone where there is no room for the word. */
  readonly label: string;
}

/** Points between two borders below which their words would run into each other. */
const ROOM = 20;

/** The parts with points, one after another, cut where the score ends at 100. */
export function segmentsOf({ parts }: Pick<Load, "parts">): readonly BarSegment[] {
  const segments: BarSegment[] = [];
  let start = 0;
  for (const { part, points } of parts) {
    const width = Math.min(points, 100 - start);
    if (width <= 0) continue;
    segments.push({ part, start, width });
    start += width;
  }
  return segments;
}

/** What scope may still add to a lower bound; null for a score that has its scope. */
export function openRange(
  { score, lowerBound }: Pick<Load, "score" | "lowerBound">,
  { scopeCap }: Pick<LoadSettings, "scopeCap">,
): { readonly start: number; readonly width: number } | null {
  if (score === null) return { start: 0, width: 100 };
  return lowerBound ? { start: score, width: Math.min(scopeCap, 100 - score) } : null;
}

export function ticksOf({ borders }: Pick<LoadSettings, "borders">): readonly BarTick[] {
  return borders.map((at, index) => {
    const before = borders[index - 1] ?? 0;
    const after = borders[index + 1] ?? 100;
    const roomy = at - before >= ROOM && after - at >= ROOM;
    return { at, label: roomy ? t("scores:load.tick", { at, level: levelWords(levelFrom(index)) }) : inDigits(at) };
  });
}

/** How far it is to the border that the score is near, in words; null when it is not near one. */
export function nearWords(
  { score, near }: Pick<Load, "score" | "near">,
  { borders }: Pick<LoadSettings, "borders">,
): string | null {
  if (score === null || near === null) return null;
  const index = borders.indexOf(near);
  const distance = Math.round(Math.abs(near - score) * 10) / 10;
  if (index === -1) return null;
  const [below, above] = [levelWords(LOAD_LEVELS[index] ?? "low"), levelWords(levelFrom(index))];
  if (distance === 0) return t("scores:load.near.on", { below, above });
  return t(score < near ? "scores:load.near.under" : "scores:load.near.over", { count: distance, below, above, border: near });
}

const levelFrom = (border: number): LoadLevel => LOAD_LEVELS[border + 1] ?? "very-high";

// What judging a folder costs: all of it, after one card's text changed, and after a move; as ratios to reading the same cards from the
// disk in the same run.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { readMarkdown } from "../shared/card/read.ts";
import type { Card } from "../shared/card/types.ts";
import { buildOrg } from "../shared/org/build.ts";
import { updateOrg } from "../shared/org/update.ts";
import { scoreOrg } from "../shared/score/score-org.ts";
import { DEFAULT_SETTINGS } from "../shared/score/settings.ts";
import { cardFiles } from "./opening.ts";
import { median, type Row } from "./report.ts";

const AS_OF = "2026-11-01";

/** @param folder holds `count` generated cards */
export function benchScoring(folder: string, count: number): readonly Row[] {
  const runs = count >= 10_000 ? 5 : 15;
  const reading: number[] = [];
  const whole: number[] = [];
  const edited: number[] = [];
  const moved: number[] = [];
  for (let run = -3; run < runs; run++) {
    const [cards, readFor] = timed(() => cardsOf(folder));
    const org = buildOrg(cards);
    const [scores, all] = timed(() => scoreOrg(org, DEFAULT_SETTINGS, AS_OF));
    if (scores.teams.size !== count || scores.findings.length === 0) throw new Error("the bench judged nothing");
    const [card] = cards;
    if (card === undefined) throw new Error("the folder holds no card");
    const longer = updateOrg(org, {
      upserted: [{ ...card, hash: "1", capabilities: [...card.capabilities, "One more"] }],
      removed: [],
    });
    const [, afterEdit] = timed(() => scoreOrg(longer, DEFAULT_SETTINGS, AS_OF, scores));
    const further = updateOrg(longer, { upserted: [{ ...card, hash: "2", position: { x: 1, y: 2 } }], removed: [] });
    const before = scoreOrg(longer, DEFAULT_SETTINGS, AS_OF, scores);
    const back = updateOrg(further, { upserted: [{ ...card, hash: "3", position: { x: 3, y: 4 } }], removed: [] });
    const rest = scoreOrg(further, DEFAULT_SETTINGS, AS_OF, before);
    const [same, afterMove] = timed(() => scoreOrg(back, DEFAULT_SETTINGS, AS_OF, rest));
    if (same !== rest) throw new Error("a move changed the scores");
    if (run < 0) continue;
    reading.push(readFor);
    whole.push(all);
    edited.push(afterEdit);
    moved.push(afterMove);
  }
  const against = `reading them ${median(reading).toFixed(0)} ms`;
  const row = (what: string, times: readonly number[]): Row => ({
    what: `${what} ${count} cards`,
    value: `${median(times).toFixed(1)} ms`,
    against,
    ratio: median(times) / median(reading),
    target: 1,
  });
  return [row("score all", whole), row("score after an edit,", edited), row("score after a move,", moved)];
}

function cardsOf(folder: string): readonly Card[] {
  const cards: Card[] = [];
  for (const path of cardFiles(folder)) {
    const read = readMarkdown(path, path, readFileSync(join(folder, path), "utf8"));
    if (read.kind === "card") cards.push(read.card);
  }
  return cards;
}

function timed<T>(work: () => T): readonly [T, number] {
  const began = performance.now();
  const result = work();
  return [result, performance.now() - began];
}

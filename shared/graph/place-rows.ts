// A whole organisation without any position, as Team Topologies draws it: value streams as rows, teams without a grouping and enabling
// teams to the right of them, platform groupings below.
import { GROUP_PADDING, TEAM_GAP } from "../notation.ts";
import type { Block } from "./place-block.ts";
import type { Ground } from "./place-ground.ts";

/** A row of blocks is broken where it gets wider than this for their number, so that the whole keeps the shape of a screen. */
const LEAST_WIDTH = 1400;

export function arrangeAll(ground: Ground, blocks: readonly Block[]): void {
  const sorted = [...blocks].sort((a, b) => (a.id < b.id ? -1 : 1));
  const streams = sorted.filter((block) => block.grouping?.kind === "value-stream");
  const platforms = sorted.filter((block) => block.grouping?.kind === "platform-grouping");
  const single = sorted.filter((block) => block.grouping === null);
  const area = sorted.reduce((sum, block) => sum + (block.width + 2 * TEAM_GAP) * (block.height + 2 * TEAM_GAP), 0);
  const wide = Math.max(LEAST_WIDTH, Math.sqrt(area * 1.7));
  const belowStreams = shelves(ground, streams, 0, wide);
  const belowSingles = shelves(ground, single, belowStreams, wide);
  shelves(ground, platforms, belowSingles, wide);
}

/** Puts blocks side by side, in rows from `top` on; returns where the next row may start. */
function shelves(ground: Ground, blocks: readonly Block[], top: number, wide: number): number {
  let x = 0;
  let y = top;
  let tallest = 0;
  for (const block of blocks) {
    const frame =
      block.grouping === null
        ? { left: 0, top: 0, right: 0, bottom: 0 }
        : { left: GROUP_PADDING.side, top: GROUP_PADDING.top, right: GROUP_PADDING.side, bottom: GROUP_PADDING.bottom };
    const width = block.width + frame.left + frame.right;
    const height = block.height + frame.top + frame.bottom;
    if (x > 0 && x + width > wide) {
      x = 0;
      y += tallest + TEAM_GAP;
      tallest = 0;
    }
    for (const [key, rect] of block.rects)
      ground.rects.set(key, { ...rect, x: x + frame.left + rect.x, y: y + frame.top + rect.y });
    x += width + TEAM_GAP;
    tallest = Math.max(tallest, height);
  }
  return blocks.length === 0 ? top : y + tallest + TEAM_GAP;
}

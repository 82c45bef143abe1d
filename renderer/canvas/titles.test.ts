// Titles of groupings that stand close, as layouts set them: none reaches into the area above, nor onto the teams of its own.
import { describe, expect, it } from "vitest";
import { overlaps } from "../../shared/geometry.ts";
import type { GroupNode } from "../../shared/graph/types.ts";
import { gapsOf } from "../../shared/layout/spacing.ts";
import { GROUP_PADDING } from "../../shared/notation.ts";
import { titlesOf } from "./titles.ts";

const stream = (name: string, y: number): GroupNode => ({
  key: `stream:${name}`,
  grouping: { key: `stream:${name}`, name, kind: "value-stream", parent: null, teams: [] } as GroupNode["grouping"],
  rect: { x: 0, y, width: 1600, height: 200 },
  depth: 0,
});

describe("titles of groupings one above the other", () => {
  const [above, below] = [stream("Buy", 0), stream("Ship", 200 + gapsOf("normal").block)];

  it.each([1, 0.5, 0.38, 0.3, 0.2, 0.16])("at %s times keep off the area above and off their teams", (zoom) => {
    const titles = titlesOf([above, below], new Map(), zoom, -1000);
    const title = titles.find(({ group }) => group === below);
    expect(title).toBeDefined();
    if (title === undefined) return;
    const teams = { ...below.rect, y: below.rect.y + GROUP_PADDING.top, height: 100 };
    expect(overlaps(title.rect, above.rect)).toBe(false);
    expect(overlaps(title.rect, teams)).toBe(false);
  });
});

// What is seen between an edit and its ways: nothing moves but what the edit touches.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readMarkdown } from "../card/read.ts";
import type { Card } from "../card/types.ts";
import { overlaps } from "../geometry.ts";
import { buildOrg } from "../org/build.ts";
import { homeKey } from "../org/keys.ts";
import { updateOrg } from "../org/update.ts";
import { buildGraph } from "./build.ts";
import { beginCoarse, coarseGraph } from "./fold.ts";
import { finished } from "./steps.ts";
import type { Graph } from "./types.ts";
import { beginUpdate, updateGraph } from "./update.ts";

const COUNT = 30;

interface Made {
  readonly index: number;
  readonly at: { readonly x: number; readonly y: number };
  readonly partners: readonly string[];
  readonly words?: string;
}

function card({ index, at, partners, words = "" }: Made): Card {
  const lines = [
    `name: Team ${index}`,
    "team_type: platform",
    `position: {x: ${at.x}, y: ${at.y}}`,
    "metadata:",
    `  value_stream: Stream ${index % 3}`,
    ...(partners.length === 0 ? [] : ["interactions:", ...partners]),
  ];
  const read = readMarkdown(`t${index}.md`, "0".repeat(64), `---\n${lines.join("\n")}\n---\n${words}\n`);
  if (read.kind !== "card") throw new Error("no card");
  return read.card;
}

const partner = (other: number, purpose: string, mode = "x-as-a-service"): string =>
  `  - team: Team ${other}\n    mode: ${mode}\n    purpose: ${purpose}`;

const home = (index: number) => ({ x: (index % 6) * 340, y: Math.floor(index / 6) * 220 });
const made = (index: number, more: Partial<Made> = {}): Made => ({
  index,
  at: home(index),
  partners: [partner((index + 1) % COUNT, "a"), partner((index + 7) % COUNT, "b")],
  ...more,
});

const edits = fc.array(
  fc.record({
    kind: fc.constantFrom("move", "purpose", "mode", "text", "without", "remove"),
    index: fc.nat(COUNT - 1),
    x: fc.nat(2000),
    y: fc.nat(1100),
  }),
  { minLength: 1, maxLength: 5 },
);

/** What the edit leaves as it was, in both: ends that stand where they stood. */
const endsOf = (graph: Graph, edge: { readonly relation: { readonly from: string; readonly to: string } }) =>
  [edge.relation.from, edge.relation.to].map(
    (end) => graph.nodes.get(homeKey(end))?.rect ?? graph.groups.find(({ key }) => key === end)?.rect,
  );

describe("lines for the moment after an edit", () => {
  it("are new only where an end has moved; all others are the very same edges, or the same ways where the words changed", () => {
    const seen = { same: 0, sameWay: 0, moved: 0 };
    fc.assert(
      fc.property(edits, fc.boolean(), (list, waits) => {
        let org = buildOrg(Array.from({ length: COUNT }, (_, index) => card(made(index))));
        let whole = buildGraph(org, new Map());
        let shown = whole;
        for (const { kind, index, x, y } of list) {
          const to = (index + 1) % COUNT;
          const next: Partial<Made> =
            kind === "move"
              ? { at: { x, y } }
              : kind === "purpose"
                ? { partners: [partner(to, `c${x}`)] }
                : kind === "mode"
                  ? { partners: [partner(to, "a", "collaboration")] }
                  : kind === "text"
                    ? { words: `more ${x}` }
                    : { partners: [] };
          const change =
            kind === "remove"
              ? { upserted: [], removed: [`t${index}.md`] }
              : { upserted: [card(made(index, next))], removed: [] };
          org = updateOrg(org, change);
          const soon = beginUpdate(whole, shown, org, new Map()).soon();
          for (const edge of soon.edges.values()) {
            const old = shown.edges.get(edge.key);
            const [from, end] = endsOf(soon, edge);
            const [oldFrom, oldEnd] = old === undefined ? [] : endsOf(shown, old);
            const stands = old?.relation.from === edge.relation.from && from === oldFrom && end === oldEnd;
            if (!stands) seen.moved++;
            else if (edge.relation === old?.relation) {
              expect(edge, edge.key).toBe(old);
              seen.same++;
            } else {
              expect(edge.points).toBe(old?.points);
              expect(edge.badge).toBe(old?.badge);
              seen.sameWay++;
            }
          }
          // One may edit on before the ways are there.
          if (waits) whole = updateGraph(whole, org, new Map());
          shown = waits ? whole : soon;
        }
      }),
      { numRuns: 60, seed: 11 },
    );
    expect(Math.min(seen.same, seen.sameWay, seen.moved)).toBeGreaterThan(15);
  });

  it("of a few relations run around cards, with their badges off them", () => {
    const cards = Array.from({ length: COUNT }, (_, index) => card(made(index)));
    const org = buildOrg(cards);
    const whole = buildGraph(org, new Map());
    let ways = 0;
    for (const [index, x, y] of [
      [8, 510, 330],
      [20, 60, 990],
      [3, 850, 110],
    ] as const) {
      const next = updateOrg(org, { upserted: [{ ...(cards[index] as Card), position: { x, y } }], removed: [] });
      const soon = beginUpdate(whole, whole, next, new Map()).soon();
      for (const edge of soon.edges.values()) {
        if (whole.edges.get(edge.key) === edge) continue;
        ways++;
        for (const node of soon.nodes.values()) {
          const { at } = edge.badge;
          expect(overlaps(node.rect, { x: at.x - 9, y: at.y - 9, width: 18, height: 18 }), edge.key).toBe(false);
          for (const [i, q] of edge.points.entries()) {
            const p = edge.points[i - 1] ?? q;
            const line = {
              x: Math.min(p.x, q.x) + 0.1,
              y: Math.min(p.y, q.y) + 0.1,
              width: Math.abs(p.x - q.x) - 0.2,
              height: Math.abs(p.y - q.y) - 0.2,
            };
            if (line.width > 0 || line.height > 0)
              expect(overlaps(node.rect, { ...line, width: Math.max(line.width, 0.1), height: Math.max(line.height, 0.1) })).toBe(
                false,
              );
          }
        }
      }
    }
    expect(ways).toBeGreaterThan(8);
  });
});

/** Eleven shapes in a row, each related to each: more lines than are made at once. */
function shapes(): readonly Card[] {
  return Array.from({ length: 33 }, (_, index) => {
    const stream = Math.floor(index / 3);
    const lines = Array.from({ length: 11 }, (_, other) => other)
      .filter((other) => other !== stream && index % 3 === 0)
      .map((other) => partner(other * 3 + 1, "a"));
    const read = readMarkdown(
      `t${index}.md`,
      "0".repeat(64),
      `---\nname: Team ${index}\nteam_type: platform\nposition: {x: ${stream * 900 + (index % 3) * 260}, y: ${(stream % 3) * 400}}\nmetadata:\n  value_stream: Stream ${stream}\ninteractions:${lines.length === 0 ? " []" : `\n${lines.join("\n")}`}\n---\n`,
    );
    if (read.kind !== "card") throw new Error("no card");
    return read.card;
  });
}

describe("lines for the moment of shapes seen from far away", () => {
  it("are the very same where the shapes stand as they stood", () => {
    const cards = shapes();
    const org = buildOrg(cards);
    const whole = buildGraph(org, new Map());
    const far = coarseGraph(whole);
    expect(far.edges.size).toBe(110);
    const one = cards[7] as Card;
    const next = updateOrg(org, { upserted: [{ ...one, position: { x: (one.position?.x ?? 0) - 20, y: 600 } }], removed: [] });
    const { first, rest } = beginCoarse(updateGraph(whole, next, new Map()));
    expect(rest).not.toBeNull();
    const moved = [...first.edges.values()].filter((edge) => far.edges.get(edge.key) !== edge);
    expect(moved).toHaveLength(20);
    for (const { relation } of moved) expect([relation.from, relation.to]).toContain("stream:Stream 2");
  });

  it("are followed by what was made meanwhile, where only ways have come since", () => {
    const cards = shapes();
    const org = buildOrg(cards);
    const whole = buildGraph(org, new Map());
    coarseGraph(whole);
    const one = cards[10] as Card;
    const change = { upserted: [{ ...one, position: { x: (one.position?.x ?? 0) - 30, y: 600 } }], removed: [] };
    const { soon, rest } = beginUpdate(whole, whole, updateOrg(org, change), new Map());
    const far = coarseGraph(soon());
    const then = finished(rest);
    expect(beginCoarse(then)).toEqual({ first: far, rest: null });
    const anew = coarseGraph(
      buildGraph(buildOrg(cards.map((card) => (card === one ? (change.upserted[0] ?? card) : card))), new Map()),
    );
    expect(drawn(far)).toEqual(drawn(anew));
  });
});

const drawn = ({ edges }: Graph) => [...edges].map(([key, { points, badge, sum }]) => [key, points, badge, sum]).sort();

import { describe, expect, test } from "vitest";
import { overlaps } from "../geometry.ts";
import type { GraphEdge } from "../graph/types.ts";
import { PALETTES } from "../notation.ts";
import type { Interaction } from "../org/types.ts";
import { drawEdge } from "./draw-edge.ts";
import { edgeNote, noteItems, placeNotes } from "./edge-notes.ts";
import { edgeAlong, exampleTeam, graphOf, interaction, nodeAt } from "./example-graph.ts";
import type { SceneItem } from "./scene-types.ts";

const ASOF = "2026-11-01";
const [orders, payments] = [exampleTeam("Orders", "stream-aligned"), exampleTeam("Payments", "stream-aligned")];

const edgeOf = (more: Partial<Interaction>): GraphEdge =>
  edgeAlong(interaction(orders, payments, { mode: "collaboration", ...more }), [
    { x: 240, y: 38 },
    { x: 500, y: 38 },
  ]);
const linesOf = (edge: GraphEdge, full: boolean) => edgeNote(edge, ASOF, full)?.lines.map(({ text, tone }) => `${tone} ${text}`);
const LATE = { purpose: "fraud  rules", start: "2026-08-01", expected: "2026-10-11", nextMode: "x-as-a-service" } as const;

describe("what is told beside a badge", () => {
  test("always: overdue, not begun yet, and what follows", () => {
    expect(linesOf(edgeOf(LATE), false)).toEqual(["error 3 weeks over"]);
    expect(edgeNote(edgeOf(LATE), ASOF, false)?.next).toBe("x-as-a-service");
    expect(linesOf(edgeOf({ start: "2026-11-20" }), false)).toEqual(["plain starts in 2 weeks"]);
    expect(edgeNote(edgeOf({ nextMode: "facilitating" }), ASOF, false)).toMatchObject({ lines: [], next: "facilitating" });
    expect(edgeNote(edgeOf({ purpose: "fraud rules", expected: "2026-12-31" }), ASOF, false)).toBeNull();
  });

  test("in full: what for and how much time is left as well", () => {
    expect(linesOf(edgeOf(LATE), true)).toEqual(["plain fraud rules", "error 3 weeks over"]);
    expect(linesOf(edgeOf({ purpose: "x", expected: "2026-11-15" }), true)).toEqual(["plain x", "plain 2 weeks left"]);
    expect(edgeNote(edgeOf({}), ASOF, true)).toBeNull();
  });

  test("nothing of one relation where several share a line", () => {
    expect(edgeNote({ ...edgeOf(LATE), sum: ["a", "b"] }, ASOF, true)).toBeNull();
  });

  test("a long purpose is cut, and all of it fits the box it asks for", () => {
    const note = edgeNote(edgeOf({ purpose: "word ".repeat(60) }), ASOF, true);
    expect(note?.width).toBeLessThanOrEqual(151);
    expect(note?.lines[0]?.text).toMatch(/…$/);
  });
});

describe("where it stands", () => {
  const edge = edgeOf(LATE);
  const graph = graphOf([nodeAt(orders, 0, 0), nodeAt(payments, 500, 0)], [edge], []);
  const full = edgeNote(edge, ASOF, true);
  const least = edgeNote(edge, ASOF, false);
  if (full === null || least === null) throw new Error("there is something to tell");

  test("beside its badge, on no card; once, though it may be asked for in two lengths", () => {
    const placed = placeNotes(graph, [full, least]);
    expect(placed.map(({ note }) => note)).toEqual([full]);
    for (const { rect } of placed) {
      for (const node of graph.nodes.values()) expect(overlaps(rect, node.rect)).toBe(false);
      expect(overlaps(rect, { x: edge.badge.at.x - 11, y: edge.badge.at.y - 11, width: 22, height: 22 })).toBe(false);
    }
  });

  test("in the least length where the full one has no room", () => {
    const wall = [nodeAt(exampleTeam("A", "platform"), 250, 50), nodeAt(exampleTeam("B", "platform"), 250, -56)];
    const narrow = { ...graph, nodes: new Map([...graph.nodes, ...wall.map((node) => [node.key, node] as const)]) };
    expect(placeNotes(narrow, [full, least]).map(({ note }) => note)).toEqual([least]);
    expect(placeNotes(narrow, [full])).toEqual([]);
  });

  test("overdue in the colour of errors, what follows as its shape after an arrow, on a patch of the ground", () => {
    const [placed] = placeNotes(graph, [full]);
    if (placed === undefined) throw new Error("there is room");
    const items = noteItems(placed, "light", "#ffffff");
    const texts = items.flatMap((item) => (item.kind === "text" ? [[item.text, item.fill]] : []));
    expect(texts).toEqual([
      ["fraud rules", PALETTES.light.ink2],
      ["3 weeks over", PALETTES.light.error],
    ]);
    expect(items.some((item) => item.kind === "path" && item.fill === PALETTES.light.modes["x-as-a-service"].fill)).toBe(true);
    expect(items[0]).toMatchObject({ kind: "rect", fill: "#ffffff" });
  });
});

describe("what line and badge tell of time", () => {
  const drawn = (more: Partial<Interaction>, sum?: readonly string[]) =>
    drawEdge({ ...edgeOf(more), ...(sum === undefined ? {} : { sum }) }, (key) => key, { theme: "light", asOf: ASOF });
  const dashOf = (items: readonly SceneItem[]) => items.flatMap((item) => (item.kind === "path" ? [item.dash.length] : []))[0];

  test("solid goes on, dashed has an end, dotted and hollow has not begun", () => {
    expect(dashOf(drawn({}).line)).toBe(0);
    expect(dashOf(drawn({ expected: "2027-01-01" }).line)).toBe(2);
    const planned = drawn({ start: "2027-01-01" });
    expect(planned.line[0]).toMatchObject({ dash: [1.5, 4] });
    expect(planned.top[0]).toMatchObject({ fill: PALETTES.light.ground });
  });

  test("a clock in the colour of errors, and words for who reads, once it is past its end", () => {
    const overdue = drawn(LATE);
    expect(overdue.top.some((item) => item.kind === "rect" && item.fill === PALETTES.light.error)).toBe(true);
    expect(overdue.line[0]).toMatchObject({ about: expect.stringContaining("3 weeks over, then X-as-a-Service") });
    expect(drawn({ expected: "2027-01-01" }).top.some((item) => item.kind === "rect")).toBe(false);
  });

  test("a collaboration is half transparent, the others are not", () => {
    expect(drawn({}).top[0]).toMatchObject({ fillOpacity: expect.closeTo(0.7) });
    expect(drawn({ mode: "facilitating" }).top[0]).not.toHaveProperty("fillOpacity");
  });

  test("several in one: one badge with their number, a heavier line, and nothing of time", () => {
    const sum = drawn(LATE, ["a", "b", "c", "d", "e"]);
    expect(sum.sum.flatMap((item) => (item.kind === "text" ? [item.text] : []))).toEqual(["×5"]);
    expect(drawn(LATE).sum).toEqual([]);
    const [one, five] = [drawn({}), sum].map(
      ({ line }) => line.flatMap((item) => (item.kind === "path" ? [item.strokeWidth] : []))[0],
    );
    expect(five).toBeGreaterThan(one ?? Number.POSITIVE_INFINITY);
    expect(sum.line[0]).toMatchObject({ about: expect.stringContaining("5 relations in one") });
  });

  test("the triangle has its base at the provider and its tip at the consumer", () => {
    const upwards = edgeAlong(interaction(orders, payments), [
      { x: 0, y: 300 },
      { x: 0, y: 0 },
    ]);
    const [badge] = drawEdge(upwards, (key) => key, { theme: "light" }).top;
    // Its tip is at the right of its path, at (radius, 0); a quarter turn backwards takes it up, to the consumer.
    expect(badge).toMatchObject({ at: { x: 0, y: 150 }, turn: -90, data: expect.stringMatching(/^M11 0L/) });
  });
});

describe("dependencies", () => {
  test("what holds up is told by weight and sign as well as by colour", () => {
    const of = (type: "ok" | "slowing" | "blocking") =>
      drawEdge(
        { ...edgeOf({}), relation: { key: "d", kind: "dependency", from: orders.key, to: payments.key, type, reason: null } },
        (key) => key,
        { theme: "light" },
      );
    const widths = (["ok", "slowing", "blocking"] as const).map(
      (type) => (of(type).line[0] as { strokeWidth: number }).strokeWidth,
    );
    expect(widths).toEqual(widths.toSorted((a, b) => a - b));
    expect(new Set(widths).size).toBe(3);
    expect([of("ok"), of("slowing"), of("blocking")].map(({ top }) => top.length)).toEqual([1, 3, 3]);
  });
});

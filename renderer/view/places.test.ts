// Back and forward: what is a stop, what is not, and what comes back.
import { beforeEach, describe, expect, it, vi } from "vitest";
import { buildGraph } from "../../shared/graph/build.ts";
import { EXAMPLE } from "../../shared/views/example-org.ts";
import { NO_FILTER } from "../../shared/views/types.ts";
import type { CanvasHandle } from "../canvas/types.ts";
import type { OrgStore } from "../state/org-store.ts";
import { createUiStore } from "../state/ui-store.ts";
import { createViewStore } from "../state/view-store.ts";
import { hitsOf, nextHit } from "./hits.ts";
import { canGo, followPlaces, go } from "./places.ts";

const [ORDERS, SHOP] = ["card:streams/orders.md", "card:shop.md"];
let now = 0;
let at = { x: 0, y: 0, zoom: 1 };

function window() {
  const ui = createUiStore({ getItem: () => null, setItem: () => undefined });
  const view = createViewStore();
  const canvas = {
    get middle() {
      return { x: at.x, y: at.y };
    },
    get zoom() {
      return at.zoom;
    },
    lookAt(place: typeof at) {
      at = place;
    },
  } as CanvasHandle;
  const org = { getState: () => ({ org: EXAMPLE }) } as unknown as OrgStore;
  const context = { org, ui, view, canvas: () => canvas };
  const stop = followPlaces(context);
  /** Some time later, somewhere else. */
  const later = (x: number) => {
    now += 5000;
    at = { ...at, x };
  };
  return { ui, view, context, stop, later };
}

beforeEach(() => {
  now = 0;
  at = { x: 0, y: 0, zoom: 1 };
  vi.spyOn(performance, "now").mockImplementation(() => now);
});

describe("back and forward", () => {
  it("goes to what was selected and filtered, and to where the canvas was", () => {
    const { ui, view, context, later } = window();
    expect([canGo(view.getState().visited, -1), canGo(view.getState().visited, 1)]).toEqual([false, false]);
    later(10);
    ui.getState().select([ORDERS]);
    later(20);
    view.getState().set({ filter: { ...NO_FILTER, types: ["platform"] } });
    later(30);
    go(context, -1);
    expect([...ui.getState().selection]).toEqual([ORDERS]);
    expect([view.getState().filter, at.x]).toEqual([NO_FILTER, 20]);
    later(25);
    go(context, -1);
    expect([ui.getState().selection.size, at.x]).toEqual([0, 10]);
    go(context, -1);
    expect(canGo(view.getState().visited, -1)).toBe(false);
    go(context, 1);
    expect([...ui.getState().selection, at.x]).toEqual([ORDERS, 25]);
    go(context, 1);
    expect([view.getState().filter.types, at.x]).toEqual([["platform"], 30]);
    expect(canGo(view.getState().visited, 1)).toBe(false);
  });

  it("makes one stop of what comes together, and none of a pan", () => {
    const { ui, view, later } = window();
    later(1);
    for (const text of ["p", "pa", "pay"]) {
      now += 100;
      view.getState().set({ filter: { ...NO_FILTER, text } });
    }
    later(2);
    later(3);
    view.getState().set({ search: "x", hit: SHOP });
    expect(view.getState().visited).toMatchObject({ at: 1, stops: [{ place: { x: 1 } }, { filter: { text: "pay" } }] });
    ui.getState().select([]);
    expect(view.getState().visited.stops).toHaveLength(2);
  });

  it("forgets what was ahead once one turns off, and teams that are gone", () => {
    const { ui, view, context, stop, later } = window();
    for (const key of [ORDERS, "card:gone.md", SHOP]) {
      later(1);
      ui.getState().select([key]);
    }
    later(2);
    go(context, -1);
    expect(ui.getState().selection.size).toBe(0);
    later(3);
    go(context, -1);
    later(4);
    view.getState().set({ focus: { team: SHOP, depth: 1, direction: "both" } });
    expect([canGo(view.getState().visited, 1), view.getState().visited.at]).toEqual([false, 2]);
    stop();
    later(5);
    ui.getState().select([SHOP]);
    expect(view.getState().visited.at).toBe(2);
  });
});

describe("hits", () => {
  const placed = new Map(
    [...EXAMPLE.teams.keys()].map((key, i) => [key, { x: (i % 3) * 320, y: (2 - Math.floor(i / 3)) * 240 }]),
  );
  const graph = buildGraph(EXAMPLE, placed);

  it("come as one reads, without those that are left out, and go round", () => {
    const { hits, left } = hitsOf(EXAMPLE, graph, "md", null);
    const tops = hits.map(({ key }) => graph.nodes.get(key)?.rect ?? { x: 0, y: 0 });
    expect(tops.length).toBe(8);
    expect(left).toBe(0);
    for (const [i, top] of tops.slice(1).entries()) {
      const before = tops[i] ?? top;
      expect(before.y < top.y - 20 || (Math.abs(before.y - top.y) <= 20 && before.x < top.x)).toBe(true);
    }
    expect(hitsOf(EXAMPLE, graph, "md", new Set([SHOP]))).toMatchObject({ hits: [{ key: SHOP }], left: 7 });
    const keys = hits.map(({ key }) => key);
    expect(nextHit(hits, null, 1)).toBe(keys[0]);
    expect(nextHit(hits, null, -1)).toBe(keys.at(-1));
    expect(nextHit(hits, keys.at(-1) ?? null, 1)).toBe(keys[0]);
    expect(nextHit(hits, keys[0] ?? null, -1)).toBe(keys.at(-1));
    expect(nextHit([], null, 1)).toBeNull();
  });
});

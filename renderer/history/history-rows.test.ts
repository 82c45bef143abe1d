import { describe, expect, it } from "vitest";
import type { Saved } from "../state/org-state.ts";
import { historyRows } from "./history-rows.ts";

const step = (id: number): Saved => ({ id, label: `Step ${id}`, at: id * 1000, inverse: { label: "", cards: [] } });
const told = (undo: readonly number[], redo: readonly number[]) =>
  historyRows(undo.map(step), redo.map(step)).map(({ id, state }) => `${id} ${state}`);

describe("the history as a list", () => {
  it("has the newest on top and ends with the beginning", () => {
    expect(told([1, 2, 3], [])).toEqual(["3 now", "2 done", "1 done", "null done"]);
  });
  it("shows what was undone above, the one that is redone next lowest", () => {
    expect(told([1], [3, 2])).toEqual(["3 undone", "2 undone", "1 now", "null done"]);
  });
  it("stands at the beginning when all is undone", () => {
    expect(told([], [2, 1])).toEqual(["2 undone", "1 undone", "null now"]);
    expect(told([], [])).toEqual(["null now"]);
  });
});

import { describe, expect, it } from "vitest";
import { createUiStore } from "../state/ui-store.ts";
import { panelsIn } from "./panels.ts";

const storage = { getItem: () => null, setItem: () => undefined };
const ROOMY = { oneOnly: false, narrow: false, arranging: false };
const NARROW = { oneOnly: false, narrow: true, arranging: false };
const TINY = { oneOnly: true, narrow: true, arranging: false };

describe("the panels", () => {
  it("are both there where there is room, whatever was asked for last", () => {
    const ui = createUiStore(storage);
    for (const part of [{}, { sideOpen: true }, { inspectorOpen: true }]) {
      ui.getState().set(part);
      expect(panelsIn(ui.getState(), ROOMY)).toEqual({ side: true, inspector: true });
    }
  });

  it("leave out an inspector that has nothing to say where room is short, until it is asked for", () => {
    const ui = createUiStore(storage);
    expect(panelsIn(ui.getState(), NARROW)).toEqual({ side: true, inspector: false });
    ui.getState().set({ inspectorOpen: true });
    expect(panelsIn(ui.getState(), NARROW)).toEqual({ side: true, inspector: true });
    ui.getState().select(["a"]);
    ui.getState().select([]);
    expect(panelsIn(ui.getState(), NARROW)).toEqual({ side: true, inspector: false });
  });

  it("give way to one another where there is room for one", () => {
    const ui = createUiStore(storage);
    const shown = () => panelsIn(ui.getState(), TINY);
    expect(shown()).toEqual({ side: true, inspector: false });
    ui.getState().select(["a"]);
    expect(shown()).toEqual({ side: false, inspector: true });
    ui.getState().set({ sidePanel: "findings", sideOpen: true });
    expect(shown()).toEqual({ side: true, inspector: false });
    ui.getState().set({ inspectorTab: "scores" });
    expect(shown()).toEqual({ side: false, inspector: true });
    ui.getState().set({ inspectorOpen: false });
    expect(shown()).toEqual({ side: true, inspector: false });
    ui.getState().set({ sideOpen: false });
    expect(shown()).toEqual({ side: false, inspector: false });
    expect(panelsIn(ui.getState(), { ...TINY, arranging: true })).toEqual({ side: false, inspector: true });
  });
});

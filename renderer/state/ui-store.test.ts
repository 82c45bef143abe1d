import { describe, expect, it } from "vitest";
import { createUiStore } from "./ui-store.ts";

function storage(text: string | null = null) {
  const kept = { text, writes: 0 };
  return {
    kept,
    getItem: () => kept.text,
    setItem: (_key: string, value: string) => {
      kept.text = value;
      kept.writes++;
    },
  };
}

describe("ui store", () => {
  it("keeps theme and panels for the next start, and writes for nothing else", () => {
    const place = storage();
    const store = createUiStore(place);
    store.getState().set({ zoom: 0.5 });
    store.getState().select(["card:a.md"]);
    expect(place.kept.writes).toBe(0);
    store.getState().set({ themeChoice: "dark", sidePanel: "findings", sideOpen: false });
    expect(place.kept.writes).toBe(1);
    const { themeChoice, sidePanel, sideOpen, selection } = createUiStore(place).getState();
    expect({ themeChoice, sidePanel, sideOpen, selected: selection.size }).toEqual({
      themeChoice: "dark",
      sidePanel: "findings",
      sideOpen: false,
      selected: 0,
    });
  });

  it("keeps what the canvas is coloured by, and only what it knows", () => {
    const place = storage();
    createUiStore(place).getState().set({ overlay: "flow" });
    expect(createUiStore(place).getState().overlay).toBe("flow");
    expect(createUiStore(storage('{"overlay":"mood"}')).getState().overlay).toBe("type");
  });

  it.each(["not json", "null", "[]", '{"themeChoice":"pink","sideOpen":"no"}'])("starts as ever from %s", (text) => {
    const { themeChoice, sideOpen } = createUiStore(storage(text)).getState();
    expect({ themeChoice, sideOpen }).toEqual({ themeChoice: "system", sideOpen: true });
  });

  it("keeps the selection's identity while nothing about it changes", () => {
    const store = createUiStore(storage());
    store.getState().select(["a", "b"]);
    const before = store.getState().selection;
    store.getState().select(["b", "a"]);
    expect(store.getState().selection).toBe(before);
  });
});

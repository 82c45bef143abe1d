import { describe, expect, it } from "vitest";
import { matches } from "./shortcut-match.ts";

const press = (key: string, modifiers: Partial<KeyboardEvent> = {}) => ({
  key,
  code: /^\d$/.test(key) ? `Digit${key}` : `Key${key.toUpperCase()}`,
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  altKey: false,
  ...modifiers,
});

describe("matches", () => {
  it("takes Ctrl and Cmd alike", () => {
    expect(matches(press("z", { ctrlKey: true }), "Ctrl+Z")).toBe(true);
    expect(matches(press("z", { metaKey: true }), "Ctrl+Z")).toBe(true);
  });
  it("tells undo from redo by Shift, whatever case the key then has", () => {
    expect(matches(press("Z", { ctrlKey: true, shiftKey: true }), "Ctrl+Z")).toBe(false);
    expect(matches(press("Z", { ctrlKey: true, shiftKey: true }), "Ctrl+Shift+Z")).toBe(true);
  });
  it("needs the modifier and refuses Alt", () => {
    expect(matches(press("z"), "Ctrl+Z")).toBe(false);
    expect(matches(press("z", { ctrlKey: true, altKey: true }), "Ctrl+Z")).toBe(false);
  });
  it("reads a digit by its place, since Shift changes its character", () => {
    expect(matches({ ...press("!", { shiftKey: true }), code: "Digit1" }, "Shift+1")).toBe(true);
  });
  it("reads plus with and without Shift, as layouts differ", () => {
    expect(matches(press("+", { ctrlKey: true, shiftKey: true }), "Ctrl++")).toBe(true);
    expect(matches(press("=", { ctrlKey: true }), "Ctrl++")).toBe(true);
    expect(matches(press("-", { ctrlKey: true }), "Ctrl+-")).toBe(true);
  });
});

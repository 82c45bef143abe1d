import { expect, it } from "vitest";
import { fieldKey } from "./keys.ts";

const press = (key: string, more: object = {}) => ({
  key,
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  altKey: false,
  ...more,
});

it("commits on Enter, and takes back on Escape only where there is something to take back", () => {
  expect(fieldKey(press("Enter"), false)).toBe("commit");
  expect(fieldKey(press("Escape"), true)).toBe("cancel");
  expect(fieldKey(press("Escape"), false)).toBeNull();
});

it("leaves undo to the box while something is typed, and to the history while not", () => {
  expect(fieldKey(press("z", { ctrlKey: true }), true)).toBeNull();
  expect(fieldKey(press("z", { ctrlKey: true }), false)).toBe("undo");
  expect(fieldKey(press("Z", { metaKey: true, shiftKey: true }), false)).toBe("redo");
  expect(fieldKey(press("y", { ctrlKey: true }), false)).toBe("redo");
  expect(fieldKey(press("z", { ctrlKey: true, altKey: true }), false)).toBeNull();
  expect(fieldKey(press("z"), false)).toBeNull();
});

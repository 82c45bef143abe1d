import { expect, test } from "vitest";
import { undoOrRedo } from "./undo.ts";

async function after(name: "undo" | "redo", evaluate: () => Promise<unknown>) {
  const done: string[] = [];
  const contents = {
    executeJavaScript: evaluate,
    undo: () => void done.push("field undo"),
    redo: () => void done.push("field redo"),
  };
  await undoOrRedo(contents, name, (command) => void done.push(`folder ${command}`));
  return done;
}

test("while someone types, the field's own history; else the folder's; never both", async () => {
  expect(await after("undo", async () => true)).toEqual(["field undo"]);
  expect(await after("redo", async () => true)).toEqual(["field redo"]);
  expect(await after("undo", async () => false)).toEqual(["folder undo"]);
  expect(await after("redo", async () => false)).toEqual(["folder redo"]);
});

test("a page that cannot answer is not one that types", async () => {
  expect(await after("undo", async () => Promise.reject(new Error("crashed")))).toEqual(["folder undo"]);
});

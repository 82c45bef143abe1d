// docs/keyboard.md cannot drift from the actions: its tables of shortcuts are the ones that the actions give. UPDATE_DOCS=1 writes them.
import { readFile, writeFile } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import type { Action, ActionContext } from "../renderer/shell/action-context.ts";
import { actionsFor } from "../renderer/shell/actions.ts";
import { keysInWords } from "../renderer/shell/keys-in-words.ts";
import { tableText } from "./doc-tables.ts";

const DOC = "docs/keyboard.md";
const BLOCK = /(<!-- table: (\w+) -->\n)[\s\S]*?(<!-- end -->)/g;

// What an action works on is looked at when it runs; here none does.
const ACTIONS = actionsFor({} as ActionContext).filter(({ shortcut }) => shortcut !== undefined);
const TABLES: Readonly<Record<string, readonly Action[]>> = {
  anywhere: ACTIONS.filter(({ onDiagram }) => onDiagram !== true),
  diagram: ACTIONS.filter(({ onDiagram }) => onDiagram === true),
};

const rowOf = ({ shortcut = "", also, label }: Action) => [
  [shortcut, ...(also === undefined ? [] : [also])].map(keysInWords).join(", "),
  firstLower(label.replace(/…$/, "")),
];
const firstLower = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);

describe("docs/keyboard.md", () => {
  it("tells every shortcut of the actions, and none that there is not", async () => {
    const text = await readFile(DOC, "utf8");
    const seen: string[] = [];
    const wanted = text.replace(BLOCK, (_block, begin: string, name: string, end: string) => {
      seen.push(name);
      return `${begin}${tableText({ head: ["keys", "what happens"], rows: (TABLES[name] ?? []).map(rowOf) })}\n${end}`;
    });
    expect(seen).toEqual(Object.keys(TABLES));
    if (process.env.UPDATE_DOCS === "1") await writeFile(DOC, wanted);
    else expect(text).toBe(wanted);
  });

  it("has no two actions on the same keys", () => {
    const keys = ACTIONS.flatMap(({ shortcut, also }) => (also === undefined ? [shortcut] : [shortcut, also]));
    expect(keys.toSorted()).toEqual([...new Set(keys)].sort());
  });
});

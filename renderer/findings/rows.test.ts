import { describe, expect, it } from "vitest";
import type { Finding } from "../../shared/score/types.ts";
import { groupFindings, listFindings } from "./model.ts";
import { rowsOf, stepFor } from "./rows.ts";

const finding = (code: string, message: string): Finding => ({
  code,
  severity: "warning",
  message,
  path: "a.md",
  teams: ["card:a.md"],
  waived: null,
});
const items = listFindings([finding("A", "1"), finding("A", "2"), finding("B", "3")], [], String);
const groups = groupFindings(items, "code");
const rows = rowsOf(groups, new Set());
const shown = (folded: readonly string[]) =>
  rowsOf(groups, new Set(folded)).map((row) => (row.kind === "group" ? row.group.label : row.item.finding.message));

describe("rows", () => {
  it("are the groups with their findings, a folded group without them", () => {
    expect(shown([])).toEqual(["A", "1", "2", "B", "3"]);
    expect(shown(["code|A"])).toEqual(["A", "B", "3"]);
  });

  it("have no heading where nothing is grouped", () => {
    expect(rowsOf(groupFindings(items, "none"), new Set()).map(({ kind }) => kind)).toEqual(["finding", "finding", "finding"]);
  });
});

describe("keys", () => {
  const none: ReadonlySet<string> = new Set();
  const open = new Set([rows[1]?.id ?? ""]);
  it.each([
    ["ArrowDown", 0, none, { kind: "go", index: 1 }],
    ["ArrowDown", 4, none, { kind: "go", index: 4 }],
    ["ArrowUp", 0, none, { kind: "go", index: 0 }],
    ["End", 0, none, { kind: "go", index: 4 }],
    ["Home", 3, none, { kind: "go", index: 0 }],
    ["PageDown", 1, none, { kind: "go", index: 4 }],
    ["PageUp", 4, none, { kind: "go", index: 0 }],
    ["ArrowLeft", 0, none, { kind: "fold", groupId: "code|A" }],
    ["ArrowLeft", 2, none, { kind: "go", index: 0 }],
    ["ArrowLeft", 1, open, { kind: "close", id: rows[1]?.id }],
    ["ArrowRight", 1, none, { kind: "explain", id: rows[1]?.id }],
    ["ArrowRight", 1, open, null],
    ["ArrowRight", 0, none, { kind: "go", index: 1 }],
    ["a", 0, none, null],
  ])("%s on row %i", (key, at, opened, step) => {
    expect(stepFor(key, at, rows, opened)).toEqual(step);
  });

  it("Right unfolds a folded group, Left has nothing more to fold", () => {
    const folded = rowsOf(groups, new Set(["code|A"]));
    expect(stepFor("ArrowRight", 0, folded, none)).toEqual({ kind: "unfold", groupId: "code|A" });
    expect(stepFor("ArrowLeft", 0, folded, none)).toBeNull();
  });

  it("do nothing where there is no row", () => {
    expect(stepFor("ArrowDown", 0, [], none)).toBeNull();
  });
});

// The outline as a tree: everything once, nested as the org is, walked as trees are.
import { describe, expect, it } from "vitest";
import { EXAMPLE } from "../../shared/views/example-org.ts";
import { type OutlineRow, outlineRows, rowsAround } from "./rows.ts";
import { rowThatBegins, treeStep } from "./tree-keys.ts";

const NONE: ReadonlySet<string> = new Set();
const DOCUMENTS = [{ path: "notes.md", hash: "0".repeat(64), title: "Notes" }];
const nameOf = (row: OutlineRow): string =>
  row.kind === "group" ? `${row.label} ${row.count}` : row.kind === "team" ? row.team.name : row.document.title;
const drawn = (rows: readonly OutlineRow[]) => rows.map((row) => "  ".repeat(row.level - 1) + nameOf(row));
const ROWS = outlineRows(EXAMPLE, DOCUMENTS, "", NONE);
const at = (name: string) => ROWS.findIndex((row) => nameOf(row) === name);

describe("the rows", () => {
  it("nest platforms in platforms, teams in groupings and subteams in teams", () => {
    expect(drawn(ROWS)).toEqual([
      "Base 2",
      "  Data 1",
      "    Data",
      "      Lakes",
      "  Base Runtime",
      "Buy 3",
      "  Orders",
      "  Pay",
      "  Shop",
      "Deliver 2",
      "  Far",
      "  Ship",
      "No grouping 1",
      "  Testers",
      "Named, no card 1",
      "  Nobody",
      "Documents 1",
      "  Notes",
    ]);
  });

  it("tell each row's place among those beside it", () => {
    const { position, siblings, open } = ROWS[at("Pay")] ?? {};
    expect([position, siblings, open]).toEqual([2, 3, null]);
    expect(ROWS[at("Data")]?.open).toBe(true);
    expect(rowsAround(ROWS, "subteam:platforms/data.md#0")).toEqual([
      "card:platforms/data.md",
      "group:platform:Base/Data",
      "group:platform:Base",
    ]);
  });

  it("leave out what is closed, but not what is filtered for", () => {
    const closed = new Set(["group:platform:Base", "group:stream:Buy"]);
    expect(drawn(outlineRows(EXAMPLE, [], "", closed)).slice(0, 3)).toEqual(["Base 2", "Buy 3", "Deliver 2"]);
    expect(drawn(outlineRows(EXAMPLE, DOCUMENTS, "lak", closed))).toEqual(["Base 2", "  Data 1", "    Data", "      Lakes"]);
    expect(outlineRows(EXAMPLE, DOCUMENTS, "no such thing", NONE)).toEqual([]);
  });
});

describe("the keys", () => {
  it.each<[string, string, unknown]>([
    ["ArrowDown", "Orders", { kind: "go", to: at("Pay") }],
    ["ArrowUp", "Base 2", { kind: "go", to: 0 }],
    ["End", "Base 2", { kind: "go", to: ROWS.length - 1 }],
    ["PageUp", "Orders", { kind: "go", to: 0 }],
    ["ArrowRight", "Base 2", { kind: "go", to: 1 }],
    ["ArrowRight", "Orders", null],
    ["ArrowLeft", "Buy 3", { kind: "close", ids: ["group:stream:Buy"] }],
    ["ArrowLeft", "Pay", { kind: "go", to: at("Buy 3") }],
    ["x", "Pay", null],
  ])("%s on %s", (key, name, wanted) => {
    expect(treeStep(ROWS, at(name), key)).toEqual(wanted);
  });

  it("open what is closed: one row, or all beside it", () => {
    const rows = outlineRows(EXAMPLE, [], "", new Set(["group:stream:Buy", "group:stream:Deliver"]));
    const buy = rows.findIndex(({ id }) => id === "group:stream:Buy");
    expect(treeStep(rows, buy, "ArrowRight")).toEqual({ kind: "open", ids: ["group:stream:Buy"] });
    expect(treeStep(rows, buy, "*")).toEqual({ kind: "open", ids: ["group:stream:Buy", "group:stream:Deliver"] });
  });

  it("find what begins with the letters typed, from where one is on", () => {
    expect(rowThatBegins(ROWS, at("Orders"), "s")).toBe(at("Shop"));
    expect(rowThatBegins(ROWS, at("Shop"), "s")).toBe(at("Ship"));
    expect(rowThatBegins(ROWS, at("Ship"), "sho")).toBe(at("Shop"));
    expect(rowThatBegins(ROWS, 0, "zz")).toBeNull();
  });
});

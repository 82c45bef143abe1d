// The file of the saved views: read with its problems, and written so that everything else in it keeps its bytes.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { applyEdits } from "../card/edit.ts";
import type { Change } from "../card/edit-types.ts";
import { viewArbitrary } from "./arbitrary-view.ts";
import { deleteView, renameView, saveView, updateView, type ViewPlan } from "./edit-views.ts";
import type { ViewsFile } from "./types.ts";
import { PLAIN_VIEW, type View } from "./view.ts";
import { readViews, VIEWS_FILE } from "./views-file.ts";

const HASH = "0".repeat(64);
const file = (text: string): ViewsFile => ({ kind: "text", hash: HASH, text });
const OVERLOADED: View = {
  ...PLAIN_VIEW,
  filter: { ...PLAIN_VIEW.filter, types: ["platform"], levels: ["high", "very-high"] },
  others: "hide",
  colour: "load",
};

/** The text that a Change leaves. */
function written(plan: ViewPlan, before = ""): string {
  if (!plan.ok) throw new Error(JSON.stringify(plan.error));
  const change = plan.value as Change;
  const [created] = change.files ?? [];
  if (created?.kind === "create") return created.text;
  const [card] = change.cards;
  const made = applyEdits(VIEWS_FILE, before, card?.edits ?? []);
  if (!made.ok) throw new Error(JSON.stringify(made.error));
  return made.value.text;
}

const HAND = `# What we look at on Mondays
---
version: 1
views:
    # The first one stays as it is.
    - name:   'Buy online'   # all of it
      filter: {groupings: ["stream:Buy online"]}
    - name: Odd one
      colours: green

    - name: Orders
      focus:
          team: orders.md
          steps: 2
# the end`;

describe("reading", () => {
  it("takes what is written by hand, leaves out what it does not understand and says where", () => {
    const { views, entries, editable, problems } = readViews(HAND);
    expect(views.map(({ name, index }) => [name, index])).toEqual([
      ["Buy online", 0],
      ["Orders", 2],
    ]);
    expect(views[0]?.view.filter.groupings).toEqual(["stream:Buy online"]);
    expect(views[1]?.view.focus).toEqual({ team: "card:orders.md", depth: 2, direction: "both" });
    expect([entries, editable]).toEqual([3, true]);
    expect(problems.map(({ code, line, path }) => [code, line, path])).toEqual([["VIEWS-ENTRY", 8, VIEWS_FILE]]);
  });

  it.each([
    ["views: [", "VIEWS-YAML"],
    ["just text", "VIEWS-YAML"],
    ["views: 3", "VIEWS-YAML"],
    ["views: []\n---\nviews: []\n", "VIEWS-YAML"],
    ["version: 2\nviews: []\n", "VIEWS-VERSION"],
    ["<<<<<<< HEAD\nviews: []\n", "VIEWS-YAML"],
  ])("never writes a file that it cannot read whole: %j", (text, code) => {
    const read = readViews(text);
    expect(read.problems.map((problem) => problem.code)).toContain(code);
    expect(read.editable).toBe(false);
    expect(saveView(file(text), "New", PLAIN_VIEW, "Save")).toEqual({ ok: false, error: { kind: "closed" } });
  });

  it.each(["", "\n", "# nothing yet\n", "---\n", "views:\n", "views: []\n"])("takes a file without views: %j", (text) => {
    expect(readViews(text)).toMatchObject({ views: [], editable: true, problems: [] });
    expect(readViews(written(saveView(file(text), "New", OVERLOADED, "Save"), text)).views).toEqual([
      { name: "New", index: 0, view: OVERLOADED },
    ]);
  });

  it("tells two views of one name", () => {
    const { views, problems } = readViews("views:\n  - name: A\n  - name: A\n    flow: true\n");
    expect(views).toEqual([{ name: "A", index: 0, view: PLAIN_VIEW }]);
    expect(problems).toMatchObject([{ code: "VIEWS-NAME", line: 3 }]);
  });
});

describe("writing", () => {
  it("makes the file with the first view", () => {
    expect(written(saveView({ kind: "none" }, " Overloaded platforms ", OVERLOADED, "Save"))).toBe(`\
# Views of the diagram, saved by Teamscape. What each line means: docs/views.md of Teamscape.
version: 1
views:
  - name: Overloaded platforms
    filter:
      types:
        - platform
      levels:
        - high
        - very-high
    others: hide
    colour: load
`);
  });

  it("adds, changes, renames and deletes one view and leaves every other byte", () => {
    const added = written(saveView(file(HAND), "New: one", { ...PLAIN_VIEW, flow: false }, "Save"), HAND);
    expect(added).toBe(HAND.replace("steps: 2\n", "steps: 2\n    - name: 'New: one'\n      flow: false\n"));
    const view: View = { ...PLAIN_VIEW, focus: { team: "card:orders.md", depth: 3, direction: "both" } };
    expect(written(updateView(file(HAND), "Orders", view, "Update"), HAND)).toBe(
      HAND.replace("steps: 2\n", "steps: 3\n          direction: both\n"),
    );
    expect(written(renameView(file(HAND), "Buy online", "Shop", "Rename"), HAND)).toBe(HAND.replace("'Buy online'", "'Shop'"));
    expect(written(deleteView(file(HAND), "Orders", "Delete"), HAND)).toBe(
      HAND.replace(/\n {4}- name: Orders[\s\S]*steps: 2\n/, "\n"),
    );
  });

  it("keeps a byte order mark, CRLF and a missing last line break", () => {
    const before = "\ufeffviews:\r\n  - name: A";
    expect(written(renameView(file(before), "A", "B", "Rename"), before)).toBe("\ufeffviews:\r\n  - name: B");
    const more = written(saveView(file(before), "B", PLAIN_VIEW, "Save"), before);
    expect(more).toBe("\ufeffviews:\r\n  - name: A\r\n  - name: B");
  });

  it("refuses names that are taken, empty or too long, and views that are gone", () => {
    const fault = (plan: ViewPlan) => (plan.ok ? null : plan.error.kind);
    expect(fault(saveView(file(HAND), "ORDERS", PLAIN_VIEW, ""))).toBe("name-taken");
    expect(fault(saveView(file(HAND), "  ", PLAIN_VIEW, ""))).toBe("no-name");
    expect(fault(saveView(file(HAND), "x".repeat(101), PLAIN_VIEW, ""))).toBe("long-name");
    expect(fault(renameView(file(HAND), "Orders", "Buy online", ""))).toBe("name-taken");
    expect(fault(deleteView(file(HAND), "Odd one", ""))).toBe("gone");
    expect(fault(saveView({ kind: "unreadable" }, "A", PLAIN_VIEW, ""))).toBe("closed");
  });

  it("brings any view back as it was saved, beside the others, and takes it without a trace", () => {
    fc.assert(
      fc.property(viewArbitrary, viewArbitrary, fc.string({ minLength: 1, maxLength: 40 }), (view, other, typed) => {
        const name = typed.trim();
        fc.pre(name !== "" && name.isWellFormed() && !["buy online", "orders"].includes(name.toLowerCase()));
        const first = written(saveView(file(HAND), typed, view, "Save"), HAND);
        expect(readViews(first).views.at(-1)).toEqual({ name, index: 3, view });
        const updated = written(updateView(file(first), name, other, "Update"), first);
        expect(readViews(updated).views.at(-1)).toEqual({ name, index: 3, view: other });
        expect(updated.startsWith(HAND.slice(0, HAND.indexOf("steps: 2")))).toBe(true);
        expect(written(deleteView(file(first), name, "Delete"), first)).toBe(HAND);
      }),
    );
  });
});

import { describe, expect, it } from "vitest";
import type { Change } from "../../shared/card/edit-types.ts";
import type { Saved } from "./org-state.ts";
import { namesOf, renamedChange, renamedDrafts, renamedKey, renamedKeys, renamedSteps } from "./renames.ts";

const names = namesOf([{ from: "a.md", to: "b.md" }]);
const step = (id: number, inverse: Omit<Change, "label">): Saved => ({
  id,
  label: `${id}`,
  at: 0,
  inverse: { label: `${id}`, ...inverse },
});
const edit = (path: string) => ({ path, base: "h", edits: [] });

describe("renames", () => {
  it("follow in team keys, of embedded subteams too, and in nothing that only looks alike", () => {
    expect(
      ["card:a.md", "subteam:a.md#2", "card:a.md2", "ghost:a.md", "stream:a.md"].map((key) => renamedKey(names, key)),
    ).toEqual(["card:b.md", "subteam:b.md#2", "card:a.md2", "ghost:a.md", "stream:a.md"]);
    const untouched = new Map([["card:x.md", 1]]);
    expect(renamedKeys(names, untouched)).toBe(untouched);
    expect([...renamedKeys(names, new Map([["card:a.md", 1]]))]).toEqual([["card:b.md", 1]]);
  });

  it("take no typed text away that stands under the new name already", () => {
    const typed = (path: string, text: string) => ({ path, field: null, text, base: "h", restored: false });
    const drafts = (...all: ReturnType<typeof typed>[]) => new Map(all.map((draft) => [`${draft.path}#`, draft]));
    const both = drafts(typed("a.md", "1"), typed("b.md", "2"));
    expect(renamedDrafts(names, both)).toEqual(both);
    const swapped = namesOf([
      { from: "a.md", to: "b.md" },
      { from: "b.md", to: "a.md" },
    ]);
    expect(renamedDrafts(swapped, both)).toEqual(drafts(typed("b.md", "1"), typed("a.md", "2")));
    expect(renamedDrafts(names, drafts(typed("a.md", "1")))).toEqual(drafts(typed("b.md", "1")));
  });

  it("follow in a Change, but not where it puts files", () => {
    const change: Change = {
      label: "x",
      cards: [edit("a.md")],
      files: [
        { kind: "rename", path: "a.md", base: "h", to: "c.md" },
        { kind: "create", path: "a.md", text: "" },
      ],
    };
    expect(renamedChange(names, change)).toEqual({
      label: "x",
      cards: [edit("b.md")],
      files: [
        { kind: "rename", path: "b.md", base: "h", to: "c.md" },
        { kind: "create", path: "a.md", text: "" },
      ],
    });
  });

  it("follow in the history down to the step that renamed, deleted or made the file itself", () => {
    const history = [
      step(1, { cards: [edit("a.md")] }),
      step(2, { cards: [], files: [{ kind: "rename", path: "a.md", base: "h", to: "z.md" }] }),
      step(3, { cards: [edit("a.md"), edit("other.md")] }),
    ];
    expect(
      renamedSteps(names, history).map(({ inverse }) => [...inverse.cards, ...(inverse.files ?? [])].map(({ path }) => path)),
    ).toEqual([["a.md"], ["b.md"], ["b.md", "other.md"]]);
  });
});

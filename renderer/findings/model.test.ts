import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Finding } from "../../shared/score/types.ts";
import { countFindings, countItems, groupFindings, KINDS, listFindings, ofKinds, searchFindings } from "./model.ts";

const NAMES: Readonly<Record<string, string>> = { "card:pay.md": "Payments", "card:ord.md": "Orders" };
const nameOf = (key: string) => NAMES[key] ?? key;

function finding(part: Partial<Finding>): Finding {
  return {
    code: "SIZE-SMALL",
    severity: "warning",
    message: "few",
    path: "pay.md",
    teams: ["card:pay.md"],
    waived: null,
    ...part,
  };
}
const waived = { reason: "on purpose", until: "2027-01-31", severity: "error" } as const;
const list = (...parts: readonly Partial<Finding>[]) => listFindings(parts.map(finding), [], nameOf);
const messages = (items: readonly { readonly finding: Finding }[]) => items.map((item) => item.finding.message);

describe("the list of findings", () => {
  it("has the worst first and what is waived last, then goes by file, line and code", () => {
    const items = list(
      { severity: "info", message: "note" },
      { severity: "info", message: "accepted", waived },
      { path: "b.md", line: 1, message: "b1" },
      { path: "a.md", line: 9, message: "a9" },
      { path: "a.md", line: 2, code: "Z", message: "a2 Z" },
      { path: "a.md", line: 2, code: "A", message: "a2 A" },
      { severity: "error", path: "z.md", message: "bad" },
    );
    expect(messages(items)).toEqual(["bad", "a2 A", "a2 Z", "a9", "b1", "note", "accepted"]);
  });

  it("holds the folder's own problems, which are about no team", () => {
    const [item] = listFindings([], [{ code: "FILE-LIMIT", severity: "error", message: "too large", path: "big.md" }], nameOf);
    expect(item?.finding.teams).toEqual([]);
    expect(item?.kind).toBe("error");
  });

  it("tells findings apart that say the same, and keeps an id when one is waived", () => {
    const items = list({}, {});
    expect(new Set(items.map(({ id }) => id)).size).toBe(2);
    expect(list({ waived, severity: "info" })[0]?.id).toBe(list({})[0]?.id);
  });

  it("counts without a list as with one", () => {
    const findings = [finding({}), finding({ severity: "error" }), finding({ severity: "info", waived })];
    const folder = [{ code: "LINK-LOOP", severity: "info", message: "loop", path: "x" }] as const;
    const counts = countFindings(findings, folder);
    expect(counts).toEqual({ error: 1, warning: 1, info: 1, waived: 1 });
    expect(countItems(listFindings(findings, folder, nameOf))).toEqual(counts);
  });
});

describe("filtering", () => {
  const items = list(
    { message: "Payments has 4 people", line: 3 },
    { code: "DEP-FAN", severity: "error", message: "6 dependencies", path: "ord.md", teams: ["card:ord.md", "card:pay.md"] },
    { severity: "info", message: "accepted", path: "sub/ord.md", teams: ["card:ord.md"], waived },
  );

  it.each([
    ["", 3],
    ["dep-fan", 1],
    ["4 PEOPLE", 1],
    ["orders", 2],
    ["payments dependencies", 1],
    ["sub/", 1],
    ["nobody", 0],
  ])("%j finds %i by code, message, team or file", (text, count) => {
    expect(searchFindings(items, text)).toHaveLength(count);
  });

  it("keeps the kinds that were chosen, all of them when none was", () => {
    expect(messages(ofKinds(items, []))).toHaveLength(3);
    expect(messages(ofKinds(items, ["error"]))).toEqual(["6 dependencies"]);
    expect(messages(ofKinds(items, ["waived", "warning"]))).toEqual(["Payments has 4 people", "accepted"]);
    expect(ofKinds(items, ["info"])).toEqual([]);
  });
});

describe("grouping", () => {
  const items = list(
    { code: "B", message: "1" },
    { code: "B", message: "2" },
    { code: "A", message: "3" },
    { code: "C", severity: "error", message: "4", path: "ord.md", teams: ["card:ord.md", "card:pay.md"] },
    { code: "D", severity: "error", message: "5", path: "lost.md", teams: [] },
    { code: "E", severity: "info", message: "6", path: "", teams: [] },
  );

  it("by code puts the group with the worst, and the most of it, first", () => {
    expect(groupFindings(items, "code").map(({ label }) => label)).toEqual(["C", "D", "B", "A", "E"]);
    expect(groupFindings(items, "code")[2]?.counts).toEqual({ error: 0, warning: 2, info: 0, waived: 0 });
  });

  it("by team goes by the team that a finding is first about, a file without one by its name", () => {
    expect(groupFindings(items, "team").map(({ label, items: own }) => `${label} ${own.length}`)).toEqual([
      "lost.md 1",
      "Orders 1",
      "Payments 3",
      "The whole folder 1",
    ]);
  });

  it("into none keeps the order", () => {
    const [only, ...others] = groupFindings(items, "none");
    expect(others).toEqual([]);
    expect(only?.items).toEqual(items);
  });

  it("loses and doubles nothing, and every group's counts are those of its items", () => {
    const parts = fc.array(
      fc.record({
        severity: fc.constantFrom("error", "warning", "info"),
        code: fc.constantFrom("A", "B", "C"),
        path: fc.constantFrom("", "pay.md", "x.md"),
        teams: fc.constantFrom([], ["card:pay.md"], ["card:ord.md", "card:pay.md"]),
        waived: fc.constantFrom(null, waived),
      }),
    );
    fc.assert(
      fc.property(parts, fc.constantFrom("code", "team", "none"), (given, by) => {
        const all = list(...given);
        const groups = groupFindings(all, by);
        expect(groups.flatMap((group) => group.items.map(({ id }) => id)).sort()).toEqual(all.map(({ id }) => id).sort());
        for (const group of groups) {
          expect(countItems(group.items)).toEqual(group.counts);
          const ranks = group.items.map(({ kind }) => KINDS.indexOf(kind));
          expect(ranks).toEqual([...ranks].sort((a, b) => a - b));
        }
      }),
    );
  });
});

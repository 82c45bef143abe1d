import { describe, expect, it } from "vitest";
import { applyEdits } from "../../shared/card/edit.ts";
import { readMarkdown } from "../../shared/card/read.ts";
import type { Card } from "../../shared/card/types.ts";
import { buildOrg } from "../../shared/org/build.ts";
import type { Finding } from "../../shared/score/types.ts";
import type { DraftChange } from "../state/draft.ts";
import { takeBackDraft, waivable, waiveDraft } from "./waive.ts";

const NO_ORG = buildOrg([]);

const PATH = "teams/pay.md";
const HEAD = "name: Payments\nteam_type: stream-aligned\n";

function read(text: string): Card {
  const file = readMarkdown(PATH, "0".repeat(64), text);
  if (file.kind !== "card") throw new Error("not a card");
  return file.card;
}
const cardsOf = (card: Card) => new Map([[card.path, card]]);

/** The text after a draft, having checked that undo brings the very text back. */
function rewritten(text: string, draft: DraftChange): string {
  const change = draft(cardsOf(read(text)), NO_ORG);
  if (change === null) return text;
  expect(change.cards).toHaveLength(1);
  const result = applyEdits(PATH, text, change.cards[0]?.edits ?? []);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  const back = applyEdits(PATH, result.value.text, [{ kind: "splice", splices: result.value.inverse }]);
  expect(back.ok && back.value.text).toBe(text);
  return result.value.text;
}
const front = (yaml: string) => `---\n${yaml}---\n\n# Payments\n`;
const waive = (yaml: string, until: string | null = "2027-02-28") =>
  rewritten(front(yaml), waiveDraft(PATH, "SIZE-SMALL", { reason: "hiring until spring", until }));
const takeBack = (yaml: string) => rewritten(front(yaml), takeBackDraft(PATH, "SIZE-SMALL"));

describe("waiving", () => {
  it.each([
    ["absent", HEAD, `${HEAD}waivers:\n  - code: SIZE-SMALL\n    reason: hiring until spring\n    until: '2027-02-28'\n`],
    [
      "a block list",
      `${HEAD}waivers:\n  - code: STALE # old\n    reason: fine\nlead: Ada\n`,
      `${HEAD}waivers:\n  - code: STALE # old\n    reason: fine\n  - code: SIZE-SMALL\n    reason: hiring until spring\n    until: '2027-02-28'\nlead: Ada\n`,
    ],
    [
      "a flow list",
      `${HEAD}waivers: [{code: STALE, reason: fine}] # agreed\n`,
      `${HEAD}waivers: [{code: STALE, reason: fine}, {code: SIZE-SMALL, reason: hiring until spring, until: '2027-02-28'}] # agreed\n`,
    ],
    [
      "an empty list",
      `waivers: []\n${HEAD}`,
      `waivers: [{code: SIZE-SMALL, reason: hiring until spring, until: '2027-02-28'}]\n${HEAD}`,
    ],
    [
      "nothing after the colon",
      `waivers:\n${HEAD}`,
      `waivers:\n  - code: SIZE-SMALL\n    reason: hiring until spring\n    until: '2027-02-28'\n${HEAD}`,
    ],
    [
      "a list under metadata",
      `${HEAD}metadata:\n    size: 4\n    waivers:\n    - code: STALE\n`,
      `${HEAD}metadata:\n    size: 4\n    waivers:\n    - code: STALE\n    - code: SIZE-SMALL\n      reason: hiring until spring\n      until: '2027-02-28'\n`,
    ],
    [
      "one for the same code that has run out, renewed in its place",
      `${HEAD}waivers:\n  - code: SIZE-SMALL\n    reason: "new team" # spring\n    until: 2024-01-31\n  - code: STALE\n`,
      `${HEAD}waivers:\n  - code: SIZE-SMALL\n    reason: "hiring until spring" # spring\n    until: 2027-02-28\n  - code: STALE\n`,
    ],
  ])("%s", (_, before, expected) => {
    expect(waive(before)).toBe(front(expected));
  });

  it("keeps Windows line endings and a byte order mark", () => {
    const text = `\ufeff${front(`${HEAD}waivers:\n  - code: STALE\n`).replaceAll("\n", "\r\n")}`;
    expect(rewritten(text, waiveDraft(PATH, "SIZE-SMALL", { reason: "later", until: null }))).toBe(
      text.replace("code: STALE\r\n", "code: STALE\r\n  - code: SIZE-SMALL\r\n    reason: later\r\n"),
    );
  });

  it("for good writes no date, and takes that of one that has run out", () => {
    expect(waive(HEAD, null)).toBe(front(`${HEAD}waivers:\n  - code: SIZE-SMALL\n    reason: hiring until spring\n`));
    expect(waive(`${HEAD}waivers: [{code: SIZE-SMALL, reason: x, until: 2024}]\n`, null)).toBe(
      front(`${HEAD}waivers: [{code: SIZE-SMALL, reason: hiring until spring}]\n`),
    );
    expect(waive(`${HEAD}waivers: [{code: SIZE-SMALL, reason: x}]\n`, null)).toBe(
      front(`${HEAD}waivers: [{code: SIZE-SMALL, reason: hiring until spring}]\n`),
    );
  });

  it("quotes a reason that would read as something else", () => {
    const text = rewritten(front(HEAD), waiveDraft(PATH, "STALE", { reason: "see: page # 3", until: null }));
    expect(text).toContain("reason: 'see: page # 3'\n");
  });

  it("names the team, and does nothing for a card that is gone", () => {
    const draft = waiveDraft(PATH, "STALE", { reason: "x", until: null });
    expect(draft(cardsOf(read(front(HEAD))), NO_ORG)?.label).toBe("Waive STALE of Payments");
    expect(draft(new Map(), NO_ORG)).toBeNull();
  });
});

describe("taking back", () => {
  it.each([
    [
      "the last waiver takes the list with it",
      `${HEAD}waivers:\n  - code: SIZE-SMALL\n    reason: x\nlead: Ada\n`,
      `${HEAD}lead: Ada\n`,
    ],
    [
      "one of several leaves the others as they are",
      `waivers:\n  - {code: STALE}\n  - code: SIZE-SMALL\n    until: 2030\n  - code: ORPHAN # meant\n${HEAD}`,
      `waivers:\n  - {code: STALE}\n  - code: ORPHAN # meant\n${HEAD}`,
    ],
    [
      "two for the same code go together",
      `waivers: [{code: SIZE-SMALL}, odd, {code: SIZE-SMALL, until: 2024}]\n${HEAD}`,
      `waivers: [odd]\n${HEAD}`,
    ],
    ["nothing where there is none", `waivers: [{code: STALE}]\n${HEAD}`, `waivers: [{code: STALE}]\n${HEAD}`],
  ])("%s", (_, before, expected) => {
    expect(takeBack(before)).toBe(front(expected));
  });

  it("after waiving leaves the text that was there before", () => {
    for (const before of [HEAD, `${HEAD}waivers:\n  - code: STALE\n`, `metadata:\n  waivers: [{code: STALE}]\n${HEAD}`]) {
      const waived = waive(before).slice(4, -"---\n\n# Payments\n".length);
      expect(takeBack(waived)).toBe(front(before));
    }
  });
});

describe("what can be waived", () => {
  const finding = (part: Partial<Finding> = {}): Finding => ({
    code: "SIZE-SMALL",
    severity: "warning",
    message: "few",
    path: PATH,
    teams: [`card:${PATH}`],
    waived: null,
    ...part,
  });
  const kind = (yaml: string, part?: Partial<Finding>) => waivable(finding(part), cardsOf(read(front(yaml)))).kind;

  it("is a smell of a card", () => expect(kind(HEAD)).toBe("yes"));
  it("is not what the folder reports, nor what is in no card", () => {
    expect(kind(HEAD, { code: "FILE-LIMIT" })).toBe("never");
    expect(kind(HEAD, { path: "other.md" })).toBe("never");
    expect(kind(HEAD, { path: "", teams: [] })).toBe("never");
  });
  it("is not what reading the card reported", () => {
    const card = read(front(`${HEAD}position: north\n`));
    const [problem] = card.problems;
    if (problem === undefined) throw new Error("the position was understood");
    expect(waivable(finding(problem), cardsOf(card)).kind).toBe("never");
  });
  it("is told why not where the card cannot be written", () => {
    const card = read("---\nname: Payments\nname: Twice\n---\n");
    expect(waivable(finding(), cardsOf(card))).toEqual({ kind: "no", why: expect.stringContaining(PATH) });
    expect(waivable(finding(), cardsOf(read(front(`${HEAD}waivers: none\n`))))).toEqual({
      kind: "no",
      why: expect.stringContaining("not a list"),
    });
  });
});

import { describe, expect, it } from "vitest";
import { readMarkdown } from "../../shared/card/read.ts";
import type { Card } from "../../shared/card/types.ts";
import { buildOrg } from "../../shared/org/build.ts";
import { jumpOf } from "./jump.ts";

function card(path: string, text: string): Card {
  const file = readMarkdown(path, "0".repeat(64), text);
  if (file.kind !== "card") throw new Error("not a card");
  return file.card;
}
const pay = card(
  "pay.md",
  "---\nname: Payments\nmetadata:\n  size: 4\nsubteams:\n  - name: Cards\ndependencies: [Nobody]\n---\n",
);
const ord = card("ord.md", "---\nname: Orders\n---\n");
const cards = new Map([pay, ord].map((one) => [one.path, one]));
const { teams } = buildOrg([pay, ord]);
const jump = (part: Partial<Parameters<typeof jumpOf>[0]>) =>
  jumpOf({ path: "pay.md", teams: ["card:pay.md"], ...part }, cards, teams);

describe("a finding leads to", () => {
  it("its team and its line", () => {
    expect(jump({ line: 4 })).toEqual({ keys: ["card:pay.md"], source: { path: "pay.md", line: 4 } });
  });
  it("the line of its field where it has no line of its own", () => {
    expect(jump({ field: "metadata.size" })?.source).toEqual({ path: "pay.md", line: 4 });
    expect(jump({ field: "nowhere" })?.source).toBeNull();
  });
  it("its team alone where it is about the whole card", () => {
    expect(jump({})).toEqual({ keys: ["card:pay.md"], source: null });
    expect(jump({ teams: [] })?.keys).toEqual(["card:pay.md"]);
  });
  it("all its teams, each once, also one that has no card; a subteam by the team it is part of", () => {
    const keys = ["subteam:pay.md#0", "card:pay.md", "ghost:nobody", "card:ord.md", "stream:Buy"];
    expect(jump({ teams: keys })?.keys).toEqual(["card:pay.md", "ghost:nobody", "card:ord.md"]);
  });
  it("nowhere for a file that is no card, the folder, or a team that is gone", () => {
    expect(jump({ path: "notes.md", teams: [], line: 1 })).toBeNull();
    expect(jump({ path: "", teams: [] })).toBeNull();
    expect(jump({ path: "gone.md", teams: ["card:gone.md"] })).toBeNull();
  });
});

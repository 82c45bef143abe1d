// What documents offer, modelled on the kinds that people keep, and what becomes of the ticked offers.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readMarkdown } from "../read.ts";
import { cardEdits, frontMatterOf, usualForm } from "./adopt.ts";
import { cardOffers, documentOffers } from "./offers.ts";

const offered = (text: string) => documentOffers("notes/text.md", text).offers.map(({ id, shown, line }) => [id, shown, line]);

/** The card that a document becomes with everything that is ticked. */
function adopted(text: string) {
  const { offers } = documentOffers("notes/text.md", text);
  const yaml = frontMatterOf(offers.filter(({ ticked }) => ticked));
  const read = readMarkdown("notes/text.md", "0", `---\n${yaml}---\n${text}`);
  if (read.kind !== "card") throw new Error("no card");
  return read.card;
}

const SPECIALIST = `# Tooling Team

**Last Updated**: March 2025
**Team Lead**: Robin
**Team Size**: 1 specialist

## Core Responsibilities

### **Build service**
### **Templates**

## Cross-Team Collaboration

### **Web Team Enablement**
- talks
### **Ops Team Coordination**
### Notes
`;

const DRAWN = `# Files

| Name | Purpose |
|---|---|
| a.md | none |

# **Data Team**

## Team Structure
\`\`\`
          Data Lead
              │
       ┌──────┴──────┐
       ▼             ▼
     Streams       Models
       │             │
   ┌───┴───┐     ┌───┴───┐
   ▼       ▼     ▼       ▼
Eng 1   Eng 2  Eng 3  Eng 4
\`\`\`
`;

const FLAT =
  "# Shared Services Pack **Company:** Acme --- ## Inventory | Capability | Why | Consumer teams | Risks | |---|---|---:|---| " +
  "| **Exports** | built \\| four times | 5 | none | | **Filters** | slow | 6 | | | **Rights** | audit | 7 | some | ### Next | Event | Consumers |";

describe("documents", () => {
  it("give a team of one with its partners from a bold header", () => {
    expect(offered(SPECIALIST)).toEqual([
      ["name", "Tooling Team", 1],
      ["lead", "Robin", 4],
      ["size", "1 specialist", 5],
      ["last_updated", "March 2025", 3],
      ["capabilities.0", "Build service", 9],
      ["capabilities.1", "Templates", 10],
      ["interactions.0", "Web Team", 14],
      ["interactions.1", "Ops Team", 16],
    ]);
    const card = adopted(SPECIALIST);
    expect(card).toMatchObject({ name: "Tooling Team", lead: "Robin", size: { value: 1, text: "1 specialist" }, problems: [] });
    expect(card.interactions.map(({ team, mode }) => [team, mode])).toEqual([
      ["Web Team", null],
      ["Ops Team", null],
    ]);
  });

  it("give a lead, subteams and their engineers from a chart, under the heading that names a team", () => {
    const card = adopted(DRAWN);
    expect(card).toMatchObject({ name: "Data Team", lead: "Data Lead", problems: [] });
    expect(card.subteams.map(({ name, members }) => [name, members.map((member) => member.name)])).toEqual([
      ["Streams", ["Eng 1", "Eng 2"]],
      ["Models", ["Eng 3", "Eng 4"]],
    ]);
  });

  it("give services and their consumers from a table on one line", () => {
    expect(offered(FLAT)).toEqual([
      ["name", "Shared Services Pack", 1],
      ["services.0", "Exports: 5 consumers", 1],
      ["services.1", "Filters: 6 consumers", 1],
      ["services.2", "Rights: 7 consumers", 1],
    ]);
    expect(adopted(FLAT).services.map(({ consumers }) => consumers?.max)).toEqual([5, 6, 7]);
  });

  it("give services from a table of many lines, with names", () => {
    const text =
      "# Base Team\n\n| Service | Used by | SLA |\n|---|---|---|\n| Mail | Orders, Search and Web | 99.9 % |\n| Logs | – | |\n";
    expect(adopted(text).services.map(({ name, consumers, sla }) => [name, consumers?.teams ?? null, sla])).toEqual([
      ["Mail", ["Orders", "Search", "Web"], "99.9 %"],
      ["Logs", null, null],
    ]);
  });

  it("that speak of teams in general give no team, and say why", () => {
    const { offers, nothing } = documentOffers("p.md", "# Platform Team\n\n## 1. The Problem\n\nEvery team builds its own.\n");
    expect(offers).toMatchObject([{ id: "name", value: "Platform Team", ticked: false }]);
    expect(nothing).toContain("not as one team's card");
    expect(frontMatterOf(offers.filter(({ ticked }) => ticked))).toBe("");
  });

  it("are named by their first heading and its line, whatever stands in front of it and ends the lines", () => {
    const text = "\ufeffAlpha, a note\r\n\r\n# Alpha\r\n\r\n**Team Lead**: Ada\r\n";
    for (const one of [text, text.slice(1)]) expect(offered(one)[0]).toEqual(["name", "Alpha", 3]);
    expect(offered(text.replace(/Alpha.*?\r\n\r\n/, ""))[0]).toEqual(["name", "Alpha", 1]);
  });

  it("keep from several lists what may be another team's, unticked", () => {
    const text =
      "# Data Team\n\n**Team Lead**: Ada\n\n## Core Responsibilities\n### 1. Runs\n\n## Core Responsibilities\n### 1. Serves\n";
    const { offers } = documentOffers("d.md", text);
    expect(offers.filter(({ id }) => id.startsWith("capabilities")).map(({ ticked }) => ticked)).toEqual([false, false]);
    expect(offers.filter(({ ticked }) => ticked).map(({ id }) => id)).toEqual(["name", "lead"]);
  });

  it("are taken with texts that YAML would read as something else", () => {
    const card = adopted("# Team: 1.10 & #2\n\n**Team Lead**: yes\n**Team Size**: 7\n");
    expect(card).toMatchObject({ name: "Team: 1.10 & #2", lead: "yes", size: { value: 7 }, problems: [] });
  });
});

describe("cards", () => {
  const BODY =
    "\n# Orders\n\n## Teams we currently interact with\n\n| Team | Mode | Purpose |\n|---|---|---|\n| Search | XaaS | results |\n| Web | collaboration | |\n";
  const cardOf = (front: string) => {
    const text = `---\n${front}---\n${BODY}`;
    const read = readMarkdown("orders.md", "0", text);
    if (read.kind !== "card") throw new Error("no card");
    return { card: read.card, adoption: cardOffers(read.card, text, text.indexOf(BODY)) };
  };

  it("take their body's table into an empty interaction_modes, or whole into interactions", () => {
    const { card, adoption } = cardOf("name: Orders\ninteraction_modes: {}\n");
    expect(adoption.offers.map(({ id }) => id)).toEqual(["interactions.0", "interactions.1"]);
    expect(usualForm(card)).toBe("interaction_modes");
    expect(cardEdits(adoption.offers, "interaction_modes")).toEqual([
      { kind: "set", field: ["interaction_modes"], value: { Search: "x-as-a-service", Web: "collaboration" } },
    ]);
    expect(cardEdits(adoption.offers, "interactions")).toMatchObject([
      { field: ["interactions"], value: [{ team: "Search", mode: "x-as-a-service", purpose: "results" }, { team: "Web" }] },
    ]);
  });

  it("keep to interactions what interaction_modes cannot hold: a team twice, or one called like a mode", () => {
    const { adoption } = cardOf("name: Orders\ninteraction_modes: {}\n");
    const [first, second] = adoption.offers;
    if (first === undefined || second === undefined) throw new Error("no offers");
    for (const team of ["Search", "Facilitating"]) {
      const other = { ...second, value: { team, mode: "collaboration" } };
      expect(cardEdits([first, other], "interaction_modes")).toMatchObject([
        {
          field: ["interactions"],
          value: [
            { team: "Search", mode: "x-as-a-service" },
            { team, mode: "collaboration" },
          ],
        },
      ]);
    }
  });

  it("are offered nothing that their front matter says", () => {
    const { adoption } = cardOf("name: Orders\ninteraction_modes:\n  Search: collaboration\n");
    expect(adoption).toMatchObject({ offers: [], nothing: expect.stringContaining("leaves open") });
  });
});

const SEEDS = join(import.meta.dirname, "../../../../shared/seeds");

describe.runIf(existsSync(SEEDS))("the documents the product was conceived from", () => {
  const texts = existsSync(SEEDS)
    ? readdirSync(SEEDS)
        .sort()
        .map((name) => readFileSync(join(SEEDS, name), "utf8"))
    : [];
  const [, pattern = "", specialist = "", pack = "", infrastructure = ""] = texts;

  it("offer what each is known to hold", () => {
    expect(documentOffers("1.md", pattern).nothing).not.toBeNull();
    expect(adopted(specialist)).toMatchObject({ size: { value: 1 }, interactions: [{}, {}, {}] });
    expect(adopted(pack).services.map(({ consumers }) => consumers?.max)).toEqual([5, 6, 7]);
    const data = adopted(infrastructure);
    expect([data.lead === null, data.subteams.map(({ members }) => members.length)]).toEqual([false, [2, 2, 2, 2]]);
  });
});

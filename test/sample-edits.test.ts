// Every wish about every relation and team of the sample organisation, as a person might have it: it works on cards that people wrote, each in
// another style, and what is undone is there to the byte.
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { applied, orgOf, type Texts } from "../shared/edits/example-folder.ts";
import { changeRelation, flipRelation, removeRelation, retargetRelation } from "../shared/edits/relations.ts";
import { deleteTeams, duplicateTeams, renameTeam } from "../shared/edits/teams.ts";
import type { Planned } from "../shared/edits/types.ts";

async function sample(): Promise<Texts> {
  const names = (await readdir("sample-org", { recursive: true })).filter((name) => name.endsWith(".md") && name !== "README.md");
  return new Map(
    await Promise.all(
      names.map(async (name) => [name.replaceAll("\\", "/"), await readFile(join("sample-org", name), "utf8")] as const),
    ),
  );
}

describe("wishes on the sample organisation", () => {
  it("are all written and undone", async () => {
    const texts = await sample();
    const org = orgOf(texts);
    const refused: string[] = [];
    let written = 0;
    const plan = (planned: Planned): void => {
      if (!planned.ok) refused.push(planned.error[0]?.message ?? "");
      else if (planned.value !== null) {
        // Throws where an edit is refused or is not undone to the byte.
        applied(texts, planned.value);
        written++;
      }
    };
    const paths = new Set(texts.keys());
    for (const [key, { kind, to }] of org.relations) {
      plan(flipRelation(org, key));
      plan(removeRelation(org, key));
      plan(
        kind === "interaction"
          ? changeRelation(org, key, { mode: "facilitating", purpose: "Why: so" })
          : changeRelation(org, key, { type: "blocking" }),
      );
      plan(
        retargetRelation(org, key, "to", to === "card:streams/orders.md" ? "card:streams/search.md" : "card:streams/orders.md"),
      );
    }
    for (const { key, kind, name } of org.teams.values()) {
      plan(renameTeam(org, paths, { key, name: `${name} Next`, references: true, file: true }));
      plan(deleteTeams(org, [key], "remove"));
      if (kind === "card") plan(duplicateTeams(org, paths, texts, [key], { x: 32, y: 32 }));
    }
    expect(written).toBeGreaterThan(250);
    // Collaborations have no direction, and some pairs are related already.
    expect(
      refused.filter(
        (why) => !/no direction|already|merged with|no interaction with itself|depend on itself|no card of its own/.test(why),
      ),
    ).toEqual([]);
  });
});

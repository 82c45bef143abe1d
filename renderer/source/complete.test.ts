import { describe, expect, it } from "vitest";
import { choicesAt } from "./complete.ts";

const FOLDER = { teams: ["Orders", "Data: Core"], types: ["squad"], valueStreams: ["Buy online"], platformGroupings: ["Inner"] };

/** Labels offered where | stands. */
function offered(marked: string): readonly string[] | null {
  const found = choicesAt(marked.replace("|", ""), marked.indexOf("|"), FOLDER);
  return found === null ? null : found.choices.map(({ label }) => label);
}

describe("completion in the front matter", () => {
  it.each([
    ["keys at the top", "---\nte|\n---\n", ["team_type", "metadata", "interactions"]],
    ["keys under metadata", "---\nmetadata:\n  si|\n---\n", ["size", "cognitive_load"]],
    ["keys of an interaction", "---\ninteractions:\n  - team: Orders\n    |\n---\n", ["mode", "purpose"]],
    ["keys of an interaction in a list that is not indented", "---\ninteractions:\n- te|\n---\n", ["team", "mode"]],
    ["keys of a member of a subteam", "---\nsubteams:\n  - name: A\n    members:\n      - na|\n---\n", ["fte", "vacant"]],
    ["levels", "---\nmetadata:\n  cognitive_load: |\n---\n", ["low", "very-high"]],
    ["modes", "---\ninteractions:\n  - mode: f|\n---\n", ["facilitating"]],
    ["modes behind a team", "---\ninteraction_modes:\n  Orders: |\n---\n", ["collaboration"]],
    ["team types, the folder's too", "---\nteam_type: |\n---\n", ["enabling", "squad"]],
    ["teams as dependencies", "---\ndependencies:\n  - O|\n---\n", ["Orders", "Data: Core"]],
    ["teams in a list on one line", "---\ndependencies: [Orders, Da|]\n---\n", ["Data: Core"]],
    ["teams of interactions", "---\ninteractions:\n  - team: |\n---\n", ["Orders"]],
    ["teams as keys", "---\ninteraction_modes:\n  |\n---\n", ["Orders"]],
    ["the parent", "---\nparent: |\n---\n", ["Orders"]],
    ["value streams", "---\nmetadata:\n  value_stream: B|\n---\n", ["Buy online"]],
    ["how bad a dependency is", "---\ndependencies:\n  - team: Orders\n    type: |\n---\n", ["slowing"]],
    ["keys while the front matter is still open", "---\nna|", ["name"]],
  ])("offers %s", (_what, text, labels) => {
    expect(offered(text)).toEqual(expect.arrayContaining(labels));
  });

  it.each([
    ["in the text below", "---\nname: A\n---\nte|\n"],
    ["in a document", "te|\n"],
    ["behind a comment", "---\nparent: Orders # |\n---\n"],
    ["at a free text", "---\nname: |\n---\n"],
    ["at the role of a member", "---\nmembers:\n  - role: |\n---\n"],
    ["below a key of somebody else", "---\ncustom:\n  |\n---\n"],
    ["on the first line", "--|-\n---\n"],
  ])("offers nothing %s", (_what, text) => {
    expect(offered(text)).toBeNull();
  });

  it("replaces the word at the cursor, and quotes a name that YAML would read otherwise", () => {
    const text = "---\ndependencies:\n  - Da";
    const found = choicesAt(`${text}\n---\n`, text.length, FOLDER);
    expect(found?.from).toBe(text.length - 2);
    expect(found?.choices.find(({ label }) => label === "Data: Core")?.apply).toBe("'Data: Core'");
  });
});

// A fraction as a coordinate, a full date, "6 teams": each once made a card vanish without a word.
import { expect, it } from "vitest";
import { readMarkdown } from "../../shared/card/read.ts";

it.each([
  ["position:\n  x: 100.5\n  y: 1.5e2", { position: { x: 100.5, y: 150 } }],
  ["metadata:\n  established: 2024-06-30", { established: { text: "2024-06-30", value: "2024-06-30" } }],
  ["metadata:\n  consumers: 6 teams", { consumers: { text: "6 teams", min: 6, max: 6 } }],
  ["metadata:\n  consumers: 8-10 teams", { consumers: { min: 8, max: 10 } }],
  ["metadata:\n  size: 1 specialist", { size: { text: "1 specialist", value: 1 } }],
  ["interaction_modes: {}", { interactions: [] }],
  ["metadata:\n  platform_grouping: null", { platformGrouping: null }],
  ["team_type: squad", { type: "squad" }],
])("reads %j without a Problem", (yaml, fields) => {
  const file = readMarkdown("a.md", "h", `---\nname: A\n${yaml}\n---\n`);
  expect(file).toMatchObject({ kind: "card", card: { name: "A", editable: true, problems: [], ...fields } });
});

it.each([
  "position: somewhere",
  "position: {x: left, y: 1}",
  "metadata: 5",
  "dependencies: 5",
  "interactions: {A: B}",
  "metadata:\n  size: []",
  "members: 3",
])("shows the card with a Problem at the field for %j", (yaml) => {
  const file = readMarkdown("a.md", "h", `---\nname: A\n${yaml}\n---\n`);
  expect(file).toMatchObject({
    kind: "card",
    card: {
      name: "A",
      editable: true,
      problems: [{ code: "FIELD-TYPE", line: expect.any(Number), field: expect.stringMatching(/^[a-z_.]+$/) }],
    },
  });
});

// The process that 02-killed-while-saving.test.ts kills: moves both cards of a folder for ever, and says so after each save.
import { openWorkspace } from "../../host/workspace/workspace.ts";

const [root, stateDir, start] = process.argv.slice(2);
if (root === undefined || stateDir === undefined) throw new Error("usage: ROOT STATE_DIR START");
const workspace = await openWorkspace(root, { stateDir });
if (!workspace.ok) throw new Error(JSON.stringify(workspace.error));
const opened = await workspace.value.open();
if (opened.kind === "failed") throw new Error(JSON.stringify(opened.problems));
let cards = opened.folder.cards;
for (let step = Number(start); ; step++) {
  const edits = [{ kind: "set", field: ["position", "x"], value: step }] as const;
  const outcome = await workspace.value.apply({
    label: "Move",
    cards: cards.map(({ path, hash }) => ({ path, base: hash, edits })),
  });
  if (outcome.kind !== "saved") throw new Error(JSON.stringify(outcome));
  cards = outcome.cards;
  process.stdout.write(`${step}\n`);
}

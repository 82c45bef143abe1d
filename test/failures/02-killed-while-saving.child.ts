// The process that 02-killed-while-saving.test.ts kills: moves both cards of a folder for ever, and says so after each save. Its disk takes its
// time after every step, so that a kill falls between two of them and not nearly always into the pauses between saves.
import { setTimeout } from "node:timers/promises";
import { diskPort, type FilePort } from "../../host/workspace/file-port.ts";
import { openWorkspace } from "../../host/workspace/workspace.ts";

async function slowly<T>(step: Promise<T>): Promise<T> {
  const result = await step;
  await setTimeout(2);
  return result;
}
const slow: FilePort = {
  ...diskPort,
  create: (...args) => slowly(diskPort.create(...args)),
  link: (...args) => slowly(diskPort.link(...args)),
  rename: (...args) => slowly(diskPort.rename(...args)),
  remove: (...args) => slowly(diskPort.remove(...args)),
};

const [root, stateDir, start] = process.argv.slice(2);
if (root === undefined || stateDir === undefined) throw new Error("usage: ROOT STATE_DIR START");
const workspace = await openWorkspace(root, { stateDir, port: slow });
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

// What opening a folder costs in the host, as a ratio to merely reading the same files and parsing their YAML in the same run.
import { readdirSync, readFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { join } from "node:path";
import { load } from "js-yaml";
import { createHost } from "../host/create-host.ts";
import { median, type Row } from "./report.ts";

/** @param folder holds `count` generated cards */
export async function benchOpening(folder: string, count: number, scratch: string): Promise<Row> {
  const runs = count >= 10_000 ? 3 : count >= 1000 ? 7 : 25;
  // A process that has just started compiles as much as it reads; that is paid once, not for each folder.
  const warmUps = count >= 1000 ? 1 : 25;
  const bare: number[] = [];
  const opened: number[] = [];
  // One of each in turn, so that a slow moment of the machine falls on both.
  for (let run = -warmUps; run < runs; run++) {
    const readFor = parseBare(folder, count);
    const openFor = await openInHost(folder, count, await mkdtemp(join(scratch, "state-")));
    if (run < 0) continue;
    bare.push(readFor);
    opened.push(openFor);
  }
  const ratio = median(opened.map((time, index) => time / (bare[index] as number)));
  return {
    what: `open ${count} cards`,
    value: `${median(opened).toFixed(0)} ms`,
    against: `read + js-yaml ${median(bare).toFixed(0)} ms`,
    ratio,
    target: 3,
  };
}

function parseBare(folder: string, count: number): number {
  const began = performance.now();
  let seen = 0;
  for (const path of cardFiles(folder)) {
    const text = readFileSync(join(folder, path), "utf8");
    const value = load(text.slice(4, text.indexOf("\n---\n", 4) + 1)) as { name: string };
    if (value.name.startsWith("Team ")) seen++;
  }
  if (seen !== count) throw new Error(`the baseline read ${seen} cards of ${count}`);
  return performance.now() - began;
}

/** Paths below a folder of generated cards. */
export function cardFiles(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((path) => path.endsWith(".md"));
}

async function openInHost(folder: string, count: number, stateDir: string): Promise<number> {
  const began = performance.now();
  const host = await createHost(folder, { stateDir });
  if (!host.ok) throw new Error(JSON.stringify(host.error));
  const reply = await host.value.call("open", {});
  const took = performance.now() - began;
  await host.value.close();
  await rm(stateDir, { recursive: true, force: true });
  if (reply.kind !== "opened" || reply.folder.cards.length !== count) throw new Error("the host did not open every card");
  return took;
}

// How well the computed layouts read, in numbers: `node bench/layouts.ts [teams...]`. Counts are the same on every run; times are not.
// test/layouts.test.ts holds the counts to bounds.
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readMarkdown } from "../shared/card/read.ts";
import { buildGraph } from "../shared/graph/build.ts";
import { type Layout, layoutInProcess } from "../shared/graph/elk.ts";
import { crossingsOf } from "../shared/graph/measure.ts";
import type { Graph } from "../shared/graph/types.ts";
import { arrange } from "../shared/layout/arrange.ts";
import { measured } from "../shared/layout/measure.ts";
import { relaid } from "../shared/layout/relaid.ts";
import { LAYOUTS, type LayoutKind } from "../shared/layout/types.ts";
import { buildOrg } from "../shared/org/build.ts";
import type { Org } from "../shared/org/types.ts";
import type { generateOrg } from "./generate.ts";
import { generateRealisticOrg } from "./realistic.ts";

export function orgIn(folder: string): Org {
  const paths = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((path) => path.endsWith(".md"));
  return buildOrg(
    paths.sort().flatMap((path) => {
      const read = readMarkdown(path, "0".repeat(64), readFileSync(join(folder, path), "utf8"));
      return read.kind === "card" ? [read.card] : [];
    }),
  );
}

export async function made(count: number, generate: typeof generateOrg): Promise<Org> {
  const folder = mkdtempSync(join(tmpdir(), "layouts-"));
  try {
    await generate(folder, count);
    return orgIn(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** All teams laid out anew, with their lines. */
export async function laidOut(org: Org, kind: LayoutKind, layout: Layout): Promise<Graph> {
  const graph = buildGraph(org, new Map());
  const wish = { kind, scope: new Set(graph.nodes.keys()), direction: "down", spacing: "normal", focus: null } as const;
  const found = await arrange({ org, graph, layout }, wish);
  if (!found.ok) throw new Error(found.error);
  const next = relaid(org, new Map(), found.value);
  return buildGraph(next.org, next.placed);
}

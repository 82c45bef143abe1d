// `node bench/layouts.ts [--large]`: how well each layout reads, beside the places in the cards. The counts come out the same on every run;
// test/layouts.test.ts holds them to bounds. CPU times are of this machine.
import { join } from "node:path";
import { layoutInProcess } from "../shared/graph/elk.ts";
import type { Graph } from "../shared/graph/types.ts";
import { LAYOUTS } from "../shared/layout/types.ts";
import type { Org } from "../shared/org/types.ts";
import { generateOrg } from "./generate.ts";
import { asPlaced, generated, laidOut, orgIn, readingOf } from "./laid-out.ts";
import { generateRealisticOrg } from "./realistic.ts";

const layout = await layoutInProcess();
const sizes = process.argv.includes("--large") ? [300, 1000] : [30, 100];
const orgs: readonly (readonly [string, Org])[] = [
  ["sample-org", orgIn(join(import.meta.dirname, "../sample-org"))],
  ...(await Promise.all(sizes.map(async (count) => [`plain ${count}`, await generated(count, generateOrg)] as const))),
  ...(await Promise.all(
    sizes.map(async (count) => [`realistic ${count}`, await generated(count, generateRealisticOrg)] as const),
  )),
];

console.log(
  "| organisation | layout | crossings | places | length | overlaps | titles | size | CPU |\n|---|---|---|---|---|---|---|---|---|",
);
for (const [name, org] of orgs) {
  print(name, "as placed", org, await asPlaced(org, layout), null);
  for (const kind of LAYOUTS) {
    const since = process.cpuUsage();
    const graph = await laidOut(org, kind, layout);
    const { user, system } = process.cpuUsage(since);
    print(name, kind, org, graph, (user + system) / 1000);
  }
}
process.exit(0);

function print(name: string, what: string, org: Org, graph: Graph, ms: number | null): void {
  const { crossings, places, length, overlaps, titles } = readingOf(org, graph);
  const size = `${Math.round(graph.bounds?.width ?? 0)} × ${Math.round(graph.bounds?.height ?? 0)}`;
  const counts = [crossings, places, length, overlaps.length, titles.length];
  console.log(`| ${[name, what, ...counts, size, ms === null ? "" : `${Math.round(ms)} ms`].join(" | ")} |`);
}

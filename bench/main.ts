// `npm run bench [-- --quick]`: the measured promises. Machines differ and drift, so ratios within one run are what counts.
import { mkdtemp, rm } from "node:fs/promises";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { buildStale } from "../scripts/build.ts";
import { serveBaseline } from "./baseline.ts";
import { benchCanvas, launch } from "./canvas.ts";
import { generateOrg } from "./generate.ts";
import { benchOpening } from "./opening.ts";
import { type Row, table } from "./report.ts";
import { benchScoring } from "./scoring.ts";

const quick = process.argv.includes("--quick");
const scratch = await mkdtemp(join(tmpdir(), "teamscape-bench-"));
const rows: Row[] = [];
try {
  for (const count of quick ? [100, 1000] : [100, 1000, 10_000]) {
    const folder = join(scratch, `org-${count}`);
    await generateOrg(folder, count);
    rows.push(await benchOpening(folder, count, scratch), ...benchScoring(folder, count));
    console.error(table(rows.slice(-4)));
  }
  await buildStale(["renderer"]);
  const baseline = quick ? null : await serveBaseline(scratch);
  for (const count of quick ? [1000] : [1000, 3000, 10_000]) {
    const folder = join(scratch, `canvas-${count}`);
    await generateOrg(folder, count);
    // A browser of its own for each size: what a page has left behind costs the next one nothing.
    const browser = await launch();
    const found = await benchCanvas(browser, folder, count, join(scratch, "state"), baseline);
    rows.push(...found);
    console.error(table(found));
    await browser.close();
  }
  await baseline?.close();
} finally {
  await rm(scratch, { recursive: true, force: true });
}
console.log(`\nNode ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? "unknown processor"}\n`);
console.log(table(rows));

// Builds and serves the page that the canvas is measured against (baseline/main.ts), over the graph of a folder of generated cards.
import { readFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join, resolve } from "node:path";
import { build } from "vite";
import { readMarkdown } from "../shared/card/read.ts";
import { buildGraph } from "../shared/graph/build.ts";
import { modePaint, PALETTES, teamPaint } from "../shared/notation.ts";
import { buildOrg } from "../shared/org/build.ts";
import { homeKey } from "../shared/org/keys.ts";
import type { BaselineGraph } from "./baseline/data.ts";
import { cardFiles } from "./opening.ts";

const TYPES: Readonly<Record<string, string>> = { ".html": "text/html", ".js": "text/javascript", ".css": "text/css" };

export interface Baseline {
  readonly url: string;
  /** Serves the graph of another folder. */
  show(folder: string): void;
  close(): Promise<void>;
}

/** @param scratch a folder that the page is built into */
export async function serveBaseline(scratch: string): Promise<Baseline> {
  const outDir = join(scratch, "baseline");
  await build({
    root: resolve("bench/baseline"),
    base: "./",
    configFile: false,
    logLevel: "error",
    define: { "process.env.NODE_ENV": '"production"' },
    build: { outDir, emptyOutDir: true, target: "es2024", chunkSizeWarningLimit: 4000 },
  });
  let graph = "";
  const server = createServer(async (request, reply) => {
    const path = new URL(request.url ?? "/", "http://localhost").pathname;
    if (path === "/graph.json") {
      reply.setHeader("content-type", "application/json").end(graph);
      return;
    }
    const file = join(outDir, path === "/" ? "index.html" : path);
    const content = await readFile(file).catch(() => null);
    if (content === null) reply.writeHead(404).end();
    else reply.setHeader("content-type", TYPES[extname(file)] ?? "application/octet-stream").end(content);
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    show(folder) {
      graph = JSON.stringify(graphOf(folder));
    },
    close: () =>
      new Promise((done) => {
        server.closeAllConnections();
        server.close(() => done());
      }),
  };
}

function graphOf(folder: string): BaselineGraph {
  const cards = cardFiles(folder).flatMap((path) => {
    const read = readMarkdown(path, "0".repeat(64), readFileSync(join(folder, path), "utf8"));
    return read.kind === "card" ? [read.card] : [];
  });
  const graph = buildGraph(buildOrg(cards), new Map());
  return {
    teams: [...graph.nodes.values()].map(({ key, team, rect }) => {
      const { fill, outline } = teamPaint("light", team.type);
      return { id: key, name: team.name, facts: "2 capabilities", people: 7, fill, outline, rect };
    }),
    groups: graph.groups.map(({ key, grouping, rect }) => ({ id: key, name: grouping.name, rect })),
    relations: [...graph.edges.values()].map(({ key, relation }) => ({
      id: key,
      source: homeKey(relation.from),
      target: homeKey(relation.to),
      color:
        relation.kind === "interaction" ? modePaint("light", relation.mode).outline : PALETTES.light.dependencies[relation.type],
    })),
  };
}

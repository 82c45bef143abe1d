// "Layered by dependency": consumers above (or left of) their providers, by elk's layered algorithm. A grouping is laid out by itself and
// then is one box among others: so its frame holds nobody else, and a thousand teams take no longer than they need.
import type { Layout } from "../graph/elk.ts";
import type { TeamKey } from "../org/types.ts";
import type { Job } from "./job.ts";
import type { Link } from "./links.ts";
import { framed, joined, type Piece, pieceOf, type Rects } from "./piece.ts";
import { type Branch, byKey, forestOf } from "./tree.ts";
import type { LayoutWish } from "./types.ts";

/** Width over height that a box comes near to. */
const ASPECT = 1.6;
/** How much it matters that a line points the right way. */
const EVEN = "1";
const ONE_WAY = "10";

type Direction = LayoutWish["direction"];

interface Edge {
  readonly consumer: string;
  readonly provider: string;
  readonly even: boolean;
  /** How many relations it stands for. */
  readonly weight: number;
}

export async function layered(job: Job): Promise<Rects> {
  const { roots, loose } = forestOf(job.org, job.keys);
  const total = roots.reduce((sum, root) => sum + count(root), 1);
  let done = 0;
  const box = async (branch: Branch): Promise<Piece> => {
    const inner = await inTurn(branch.inner, box);
    const piece = await laid(
      branch.grouping.key,
      branch.teams.map(({ key }) => single(job, key)),
      inner,
    );
    job.tell(++done, total);
    return framed(piece);
  };
  const laid = (id: string, teams: readonly Piece[], boxes: readonly Piece[]): Promise<Piece> =>
    arranged(job, id, [...boxes, ...teams], boxes.length > 0, id === "" ? job.wish.direction : across(job));
  const boxes = await inTurn(roots, box);
  const { rects } = await laid(
    "",
    loose.map(({ key }) => single(job, key)),
    boxes,
  );
  job.tell(total, total);
  return rects;
}

const count = (branch: Branch): number => branch.inner.reduce((sum, inner) => sum + count(inner), 1);

export function single(job: Job, key: TeamKey): Piece {
  const size = job.sizes.get(key) ?? { width: 0, height: 0 };
  return pieceOf(key, new Map([[key, { x: 0, y: 0, ...size }]]));
}

/** One after the other: elk has one worker, and its answers come in the same order every time. */
export async function inTurn<T, U>(items: readonly T[], one: (item: T) => Promise<U>): Promise<readonly U[]> {
  const results: U[] = [];
  for (const item of items) results.push(await one(item));
  return results;
}

/** Inside a grouping layers run across those of the page: a chain of consumers and providers would make it a tower otherwise. */
const across = ({ wish }: Job): Direction => (wish.direction === "down" ? "right" : "down");

async function arranged(job: Job, id: string, pieces: readonly Piece[], boxes: boolean, direction: Direction): Promise<Piece> {
  const { gaps } = job;
  const down = direction === "down";
  const beside = boxes ? gaps.block : down ? gaps.x : gaps.y;
  const along = boxes ? gaps.block : down ? gaps.y : gaps.x;
  const many = pieces.length > MANY;
  const options = {
    "elk.algorithm": "layered",
    "elk.direction": down ? "DOWN" : "RIGHT",
    "elk.randomSeed": "1",
    "elk.aspectRatio": String(ASPECT),
    "elk.spacing.nodeNode": String(beside),
    "elk.layered.spacing.nodeNodeBetweenLayers": String(along),
    "elk.spacing.componentComponent": String(Math.max(beside, along)),
    "elk.spacing.edgeNode": "16",
    "elk.spacing.edgeEdge": "8",
    "elk.layered.spacing.edgeNodeBetweenLayers": "16",
    "elk.layered.spacing.edgeEdgeBetweenLayers": "8",
    "elk.layered.nodePlacement.strategy": "BRANDES_KOEPF",
    "elk.layered.thoroughness": many ? "1" : "4",
    "elk.layered.crossingMinimization.greedySwitch.type": many ? "OFF" : "TWO_SIDED",
  };
  const edges = edgesBetween(pieces, job.links);
  const run = async (more: Readonly<Record<string, string>>) =>
    pieceOf(id, await runElk(job.layout, id, byId(pieces), many ? strongest(edges) : edges, { ...options, ...more }));
  const free = many ? null : await run({ "elk.layered.layering.strategy": "NETWORK_SIMPLEX" });
  if (free !== null && off(free) < FAR_OFF) return free;
  // A few layers of very many, or very many of a few: layers of a limited length cost longer lines, and can be read.
  const bound = await run({
    "elk.layered.layering.strategy": "COFFMAN_GRAHAM",
    "elk.layered.layering.coffmanGraham.layerBound": String(boundOf(pieces, direction)),
  });
  return free === null || off(bound) < off(free) ? bound : free;
}

/** Between more boxes than this elk looks at the main lines only, and less thoroughly: it would take minutes. */
const MANY = 20;
const MAIN_LINES = 1;

/** Of each consumer its most used providers. */
function strongest(edges: readonly Edge[]): readonly Edge[] {
  return [...Map.groupBy(edges, ({ consumer }) => consumer).values()].flatMap((own) =>
    own.toSorted((a, b) => b.weight - a.weight || (a.provider < b.provider ? -1 : 1)).slice(0, MAIN_LINES),
  );
}

/** How far a piece is from the shape of a screen; 0 for one that has it. */
const off = ({ width, height }: Piece): number => Math.abs(Math.log(width / Math.max(1, height) / ASPECT));
const FAR_OFF = Math.log(2.2);

/** How many boxes stand side by side in a layer, so that all layers together have about the shape of a screen. */
function boundOf(pieces: readonly Piece[], direction: Direction): number {
  const area = pieces.reduce((sum, { width, height }) => sum + (width + 80) * (height + 80), 0);
  const mean = (of: (piece: Piece) => number) =>
    pieces.reduce((sum, piece) => sum + of(piece) + 80, 0) / Math.max(1, pieces.length);
  const side =
    direction === "down" ? Math.sqrt(area * ASPECT) / mean((p) => p.width) : Math.sqrt(area / ASPECT) / mean((p) => p.height);
  return Math.max(2, Math.round(side));
}

export const byId = (pieces: readonly Piece[]): readonly Piece[] =>
  byKey(pieces.map((piece) => ({ key: piece.id, piece }))).map(({ piece }) => piece);

/** Lines between different pieces, each pair once in each direction. */
export function edgesBetween(pieces: readonly Piece[], links: readonly Link[]): readonly Edge[] {
  const homes = new Map(pieces.flatMap((piece) => Array.from(piece.rects.keys(), (key) => [key, piece.id] as const)));
  const edges = new Map<string, Edge>();
  for (const { consumer, provider, even } of links) {
    const [from, to] = [homes.get(consumer), homes.get(provider)];
    if (from === undefined || to === undefined || from === to) continue;
    const key = `${from}\n${to}`;
    const known = edges.get(key);
    edges.set(key, { consumer: from, provider: to, even: even && (known?.even ?? true), weight: (known?.weight ?? 0) + 1 });
  }
  return [...edges.values()];
}

/** @returns where the teams of all pieces come to stand */
export async function runElk(
  layout: Layout,
  id: string,
  pieces: readonly Piece[],
  edges: readonly Edge[],
  layoutOptions: Readonly<Record<string, string>>,
): Promise<Rects> {
  const known = new Map(pieces.map((piece) => [piece.id, piece]));
  const done = await layout({
    id: `page ${id}`,
    layoutOptions,
    children: pieces.map(({ id, width, height }) => ({ id, width, height })),
    edges: edges.map(({ consumer, provider, even }, i) => ({
      id: `line ${i}`,
      sources: [consumer],
      targets: [provider],
      layoutOptions: { "elk.layered.priority.direction": even ? EVEN : ONE_WAY },
    })),
  });
  return joined(
    (done.children ?? []).flatMap(({ id, x = 0, y = 0 }) => {
      const piece = known.get(id);
      return piece === undefined ? [] : [{ piece, x, y }];
    }),
  );
}

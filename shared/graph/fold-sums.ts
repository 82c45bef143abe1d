// The relations of a graph between its drawn ends: those between two that are folded, or between one of them and the rest, summed.
import { homeKey } from "../org/keys.ts";
import type { Dependency, Interaction, Relation, TeamKey } from "../org/types.ts";
import type { Graph } from "./types.ts";

export interface Sums {
  /** By the key of the edge, which is that of the first relation in it. */
  readonly relations: ReadonlyMap<string, Relation>;
  /** Keys of the relations in each edge that stands for several, sorted. */
  readonly sums: ReadonlyMap<string, readonly string[]>;
}

interface Sum {
  readonly from: TeamKey;
  readonly to: TeamKey;
  readonly parts: { readonly relation: Relation; readonly keys: readonly string[] }[];
}

/**
 * @param standsAt the folded grouping that a team or grouping is in, or is; undefined for what is drawn itself
 * @param before relations whose identity is kept where they come out the same
 */
export function sumRelations(
  graph: Graph,
  standsAt: (key: TeamKey) => TeamKey | undefined,
  before: ReadonlyMap<string, Relation>,
): Sums {
  const relations = new Map<string, Relation>();
  const sums = new Map<string, readonly string[]>();
  const found = new Map<string, Sum>();
  for (const { key, relation, sum } of graph.edges.values()) {
    const [from, to] = [standsAt(homeKey(relation.from)), standsAt(homeKey(relation.to))];
    if (from === undefined && to === undefined) {
      relations.set(key, relation);
      if (sum !== undefined) sums.set(key, sum);
      continue;
    }
    const ends = ordered(from ?? relation.from, to ?? relation.to, relation);
    if (ends.from === ends.to) continue;
    const id = JSON.stringify([homeKey(ends.from), homeKey(ends.to), kindOf(relation)]);
    const known = found.get(id);
    const part = { relation, keys: sum ?? [key] };
    if (known === undefined) found.set(id, { ...ends, parts: [part] });
    else known.parts.push(part);
  }
  for (const sum of found.values()) {
    const relation = summed(sum);
    const old = before.get(relation.key);
    relations.set(relation.key, old !== undefined && isSame(old, relation) ? old : relation);
    const keys = sum.parts.flatMap((part) => part.keys).sort();
    if (keys.length > 1) sums.set(relation.key, keys);
  }
  return { relations, sums };
}

/** Where neither side provides, the pair has no direction: its ends come in the order of their keys. */
function ordered(from: TeamKey, to: TeamKey, relation: Relation): { readonly from: TeamKey; readonly to: TeamKey } {
  return isMutual(relation) && to < from ? { from: to, to: from } : { from, to };
}

const isMutual = (relation: Relation): boolean =>
  relation.kind === "interaction" && (relation.direction === "symmetric" || relation.mode === "collaboration");

/** What is summed in one line: interactions of one mode, or dependencies. */
function kindOf(relation: Relation): string {
  if (relation.kind === "dependency") return "dependency";
  return `${relation.mode ?? `other ${relation.modeText}`}${isMutual(relation) ? " mutual" : ""}`;
}

const WEIGHT = { ok: 0, slowing: 1, blocking: 2 } as const;

/** One relation stays what it is, between the drawn ends; several keep only what is true of all of them, and the worst dependency's type. */
function summed({ from, to, parts }: Sum): Relation {
  const first = parts.map((part) => part.relation).reduce((a, b) => (comesFirst(b, a) ? b : a));
  const alone = parts.length === 1 && parts[0]?.keys.length === 1;
  if (alone) return { ...first, from, to };
  return first.kind === "dependency" ? { ...first, from, to, reason: null } : { ...first, from, to, ...NOT_SHARED };
}

const NOT_SHARED = { purpose: null, start: null, expected: null, nextMode: null, conflict: null, declaredBy: [] } as const;

function comesFirst(a: Relation, b: Relation): boolean {
  if (a.kind === "dependency" && b.kind === "dependency" && a.type !== b.type) return WEIGHT[a.type] > WEIGHT[b.type];
  return a.key < b.key;
}

function isSame(a: Relation, b: Relation): boolean {
  const names = Object.keys(b) as (keyof (Interaction | Dependency))[];
  return names.every((name) => a[name] === b[name] || sameList(a[name], b[name]));
}

const sameList = (a: unknown, b: unknown): boolean => Array.isArray(a) && Array.isArray(b) && a.length === 0 && b.length === 0;

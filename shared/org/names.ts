// Who answers to which name. Everything with one slug shares a bucket, and two spellings can only ever mean the same team if
// their slugs agree, so a change to one name concerns the references of its buckets and no others.
import { slugOf } from "../slug.ts";
import type { TeamKey } from "./types.ts";

/** Something a reference may name. Groupings answer only where no team does. */
export interface Candidate {
  readonly key: TeamKey;
  readonly name: string;
  readonly id: string;
  readonly idDeclared: boolean;
  readonly kind: "card" | "subteam" | "grouping";
}

const NOBODY: readonly Candidate[] = [];

export class NameIndex {
  readonly #buckets = new Map<string, Candidate[]>();
  readonly #slugs = new Map<string, string>();

  /** Slug of a text, worked out once: an organisation's names come up many times each. */
  slug(text: string): string {
    let slug = this.#slugs.get(text);
    if (slug === undefined) {
      slug = slugOf(text);
      this.#slugs.set(text, slug);
    }
    return slug;
  }

  /** Everyone whose name or id has this slug, in key order. */
  bucket(slug: string): readonly Candidate[] {
    return this.#buckets.get(slug) ?? NOBODY;
  }

  /** @param changed gets the slugs whose buckets change */
  add(candidate: Candidate, changed = new Set<string>()): void {
    const byName = this.slug(candidate.name);
    const byId = this.slug(candidate.id);
    this.#put(byName, candidate, changed);
    if (byId !== byName) this.#put(byId, candidate, changed);
  }

  /** @param changed gets the slugs whose buckets change */
  remove(candidate: Candidate, changed = new Set<string>()): void {
    const byName = this.slug(candidate.name);
    const byId = this.slug(candidate.id);
    this.#take(byName, candidate, changed);
    if (byId !== byName) this.#take(byId, candidate, changed);
  }

  #put(slug: string, candidate: Candidate, changed: Set<string>): void {
    changed.add(slug);
    const bucket = this.#buckets.get(slug);
    if (bucket === undefined) this.#buckets.set(slug, [candidate]);
    else bucket.splice(placeIn(bucket, candidate.key), 0, candidate);
  }

  #take(slug: string, candidate: Candidate, changed: Set<string>): void {
    changed.add(slug);
    const bucket = this.#buckets.get(slug);
    const at = bucket?.findIndex((other) => other.key === candidate.key) ?? -1;
    if (bucket !== undefined && at !== -1) bucket.splice(at, 1);
    if (bucket?.length === 0) this.#buckets.delete(slug);
  }
}

/** Where a key belongs in a list in key order. At the end is tried first: a folder is read in order. */
function placeIn(bucket: readonly Candidate[], key: TeamKey): number {
  let [low, high] = [0, bucket.length];
  const last = bucket[high - 1];
  if (last === undefined || last.key < key) return high;
  while (low < high) {
    const middle = (low + high) >> 1;
    const at = bucket[middle];
    if (at !== undefined && at.key < key) low = middle + 1;
    else high = middle;
  }
  return low;
}

// What a reference means. Exact name first, then exact id, then slug; within a step cards come before embedded subteams, and a
// grouping is meant only where no team answers at all. Never guesses: two candidates at one step are ambiguous.
import { ghostKey } from "./keys.ts";
import type { Candidate, NameIndex } from "./names.ts";
import type { TeamKey } from "./types.ts";

export type Resolution =
  | { readonly kind: "found"; readonly key: TeamKey; readonly by: "name" | "id" | "slug"; readonly candidate: Candidate }
  | { readonly kind: "ambiguous"; readonly key: TeamKey; readonly candidates: readonly Candidate[] }
  | { readonly kind: "dangling"; readonly key: TeamKey };

/** More than are needed to say that a reference is ambiguous and to name some of those it could mean. */
const ENOUGH = 4;

const STEPS = ["name", "id", "slug"] as const;
const TEAM_KINDS = ["card", "subteam"] as const;
const GROUPING_KINDS = ["grouping"] as const;

/** @param withGroupings false where only a team will do, as for a parent */
export function resolve(names: NameIndex, text: string, withGroupings: boolean): Resolution {
  const slug = names.slug(text);
  const bucket = names.bucket(slug);
  if (bucket.length === 0) return { kind: "dangling", key: ghostKey(slug, text) };
  const [only] = bucket;
  // Nearly every reference is this one.
  if (bucket.length === 1 && only?.kind === "card" && only.name === text) {
    return { kind: "found", key: only.key, by: "name", candidate: only };
  }
  for (const kinds of withGroupings ? [TEAM_KINDS, GROUPING_KINDS] : [TEAM_KINDS]) {
    for (const by of STEPS) {
      for (const kind of kinds) {
        const [candidate, ...others] = firstFew(bucket, kind, by, text, slug);
        if (candidate === undefined) continue;
        if (others.length === 0) return { kind: "found", key: candidate.key, by, candidate };
        return { kind: "ambiguous", key: ghostKey(slug, text), candidates: [candidate, ...others] };
      }
    }
  }
  return { kind: "dangling", key: ghostKey(slug, text) };
}

function firstFew(
  bucket: readonly Candidate[],
  kind: Candidate["kind"],
  by: (typeof STEPS)[number],
  text: string,
  slug: string,
): readonly Candidate[] {
  // Texts without a letter or digit all have the same empty slug; that makes them no kin.
  if (by === "slug" && slug === "") return [];
  const found: Candidate[] = [];
  for (const candidate of bucket) {
    if (candidate.kind === kind && (by === "slug" || candidate[by] === text) && found.push(candidate) === ENOUGH) break;
  }
  return found;
}

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

/** @param withGroupings false where only a team will do, as for a parent */
export function resolve(names: NameIndex, text: string, withGroupings: boolean): Resolution {
  const slug = names.slug(text);
  const bucket = names.bucket(slug);
  const steps = [
    ["name", (candidate: Candidate) => candidate.name === text],
    ["id", (candidate: Candidate) => candidate.id === text],
    // Texts without a letter or digit all have the same empty slug; that makes them no kin.
    ["slug", () => slug !== ""],
  ] as const;
  for (const kinds of withGroupings ? [TEAM_KINDS, GROUPING_KINDS] : [TEAM_KINDS]) {
    for (const [by, matches] of steps) {
      for (const kind of kinds) {
        const found = firstFew(bucket, kind, matches);
        const [candidate] = found;
        if (candidate === undefined) continue;
        if (found.length === 1) return { kind: "found", key: candidate.key, by, candidate };
        return { kind: "ambiguous", key: ghostKey(slug, text), candidates: found };
      }
    }
  }
  return { kind: "dangling", key: ghostKey(slug, text) };
}

const TEAM_KINDS = ["card", "subteam"] as const;
const GROUPING_KINDS = ["grouping"] as const;

function firstFew(
  bucket: readonly Candidate[],
  kind: Candidate["kind"],
  matches: (candidate: Candidate) => boolean,
): Candidate[] {
  const found: Candidate[] = [];
  for (const candidate of bucket) {
    if (candidate.kind === kind && matches(candidate) && found.push(candidate) === ENOUGH) break;
  }
  return found;
}

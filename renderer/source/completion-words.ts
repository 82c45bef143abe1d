// What may be written where in the front matter: keys by the place they stand at, and values by their key. Data only; complete.ts looks
// up, docs/card-format.md is the prose.
import { FIELD_HOMES } from "../../shared/card/field-homes.ts";
import { TEAM_TYPES } from "../../shared/card/types.ts";

const homes = (home: "top" | "metadata"): readonly string[] =>
  [...FIELD_HOMES].flatMap(([field, entry]) => (entry.home === home ? [field] : []));

/** Keys by the keys around them, dotted; lists are passed through. */
export const KEYS: ReadonlyMap<string, readonly string[]> = new Map([
  ["", ["metadata", ...homes("top")]],
  ["metadata", homes("metadata")],
  ["position", ["x", "y"]],
  ["dependencies", ["team", "type", "reason"]],
  ["interactions", ["team", "mode", "role", "purpose", "start", "expected", "next_mode"]],
  ["domains", ["name", "complexity"]],
  ["services", ["name", "capability", "consumers", "owner", "sla", "target_consumers", "blast_radius"]],
  ["members", ["name", "role", "fte", "reports_to", "vacant"]],
  ["subteams", ["name", "members", "size", "lead", "owns", "on_call"]],
  ["subteams.members", ["name", "role", "fte", "reports_to", "vacant"]],
  ["leadership", ["threshold"]],
  ["on_call", ["pool", "depth", "coverage", "sites"]],
  ["subteams.on_call", ["pool", "depth", "coverage", "sites"]],
  ["metadata.consumers", ["count", "teams"]],
  ["rotation", ["min_months", "max_months"]],
  ["waivers", ["code", "reason", "until"]],
]);

/** Levels, modes and the like, by the key that they are written behind. */
export const VALUES: ReadonlyMap<string, readonly string[]> = new Map([
  ["cognitive_load", ["low", "low-medium", "medium", "medium-high", "high", "very-high"]],
  ["mode", ["x-as-a-service", "collaboration", "facilitating"]],
  ["next_mode", ["x-as-a-service", "collaboration", "facilitating"]],
  ["interaction_mode", ["x-as-a-service", "collaboration", "facilitating"]],
  ["role", ["provides", "consumes"]],
  ["complexity", ["simple", "complicated", "complex"]],
  ["coverage", ["24x7", "16x5", "business-hours"]],
  ["vacant", ["true", "false"]],
  ["dependencies.type", ["ok", "slowing", "blocking"]],
]);

/** Keys behind which the type of a team is written. */
export const TYPE_KEYS: ReadonlySet<string> = new Set(["team_type", "type"]);
export const KNOWN_TYPES: readonly string[] = TEAM_TYPES;

/** Places, dotted, at which a team is named: behind the key, or as an item of its list. */
export const TEAM_PLACES: ReadonlySet<string> = new Set([
  "dependencies",
  "dependencies.team",
  "dependencies.team_id",
  "interactions.team",
  "interactions.team_id",
  "metadata.consumers",
  "metadata.consumers.teams",
  "consumers",
  "services.consumers",
  "parent",
  "metadata.parent",
]);

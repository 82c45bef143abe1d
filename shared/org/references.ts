// A card's references, resolved: partners, dependencies and parent, with the problems of those that do not name one team.
// Names in consumer lists are not among them: they are claims to compare with the graph, not ends of an edge.
import type { Card, DependencyEntry, InteractionEntry } from "../card/types.ts";
import type { Problem } from "../result.ts";
import { cardKey, homePath } from "./keys.ts";
import type { Candidate, NameIndex } from "./names.ts";
import { type OrgCode, orgProblem } from "./problem-codes.ts";
import { resolve } from "./resolve.ts";
import type { TeamKey } from "./types.ts";

/** One entry of a card about another team. */
export type Link =
  | { readonly kind: "interaction"; readonly entry: InteractionEntry }
  | { readonly kind: "dependency"; readonly entry: DependencyEntry };

/** A reference that no team answers to. */
interface Mention {
  readonly ghost: TeamKey;
  readonly text: string;
  readonly problem: Problem;
}

export interface References {
  /** By the team, ghost or grouping at the other end, in the order of the card. */
  readonly links: ReadonlyMap<TeamKey, readonly Link[]>;
  readonly unanswered: readonly Mention[];
  readonly parent: TeamKey | null;
  readonly problems: readonly Problem[];
  /** Slugs of every text that was resolved: when one of their buckets changes, this must be worked out again. */
  readonly slugs: ReadonlySet<string>;
}

export function referencesOf(card: Card, names: NameIndex): References {
  const own = cardKey(card.path);
  const slugs = new Set<string>();
  const problems: Problem[] = [];
  const unanswered: Mention[] = [];
  const targetOf = (text: string, line: number | undefined, field: string, withGroupings: boolean): TeamKey | null => {
    slugs.add(names.slug(text));
    const found = resolve(names, text, withGroupings);
    const shown = text.slice(0, 60);
    const say = (code: OrgCode, message: string): void => {
      const problem = orgProblem(code, card.path, message, { line, field });
      problems.push(problem);
      if (found.kind !== "found") unanswered.push({ ghost: found.key, text, problem });
    };
    if (found.key === own) {
      say("REF-SELF", `"${shown}" is this very team. Name another team or remove the entry.`);
      return null;
    }
    if (found.kind === "dangling") say("REF-DANGLING", `"${shown}" names no team here. Add its card or correct the name.`);
    else if (found.kind === "ambiguous") {
      say("REF-AMBIGUOUS", `"${shown}" could mean ${listed(found.candidates)}. Write an id or name that only one of them has.`);
    } else if (found.by === "slug") {
      say("REF-DRIFT", `"${shown}" was taken to mean ${found.candidate.name}. Write the name as it is there.`);
    }
    return found.key;
  };

  const links = new Map<TeamKey, Link[]>();
  const add = (target: TeamKey | null, link: Link): void => {
    if (target === null) return;
    const known = links.get(target);
    if (known === undefined) links.set(target, [link]);
    else known.push(link);
  };
  for (const entry of card.interactions) {
    add(targetOf(entry.team, entry.line, entry.field.join("."), true), { kind: "interaction", entry });
  }
  for (const entry of card.dependencies) {
    add(targetOf(entry.team, entry.line, entry.field.join("."), true), { kind: "dependency", entry });
  }
  const parentField = card.lines.parent === undefined ? "metadata.parent" : "parent";
  const parent = card.parent === null ? null : targetOf(card.parent, card.lines[parentField], parentField, false);
  return { links, unanswered, parent, problems, slugs };
}

function listed(candidates: readonly Candidate[]): string {
  const shown = candidates.slice(0, 3).map(({ key, name }) => {
    const path = homePath(key);
    return path === null ? name : `${name} (${path})`;
  });
  return candidates.length > shown.length ? `${shown.join(", ")} or others` : shown.join(" or ");
}

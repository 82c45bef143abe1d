// A card's references, resolved: partners, dependencies and parent, with the problems of those that do not name one team.
// Names in consumer lists are not among them: they are claims to compare with the graph, not ends of an edge.
import type { DependencyEntry, FieldPath, InteractionEntry } from "../card/entry-types.ts";
import type { Card } from "../card/types.ts";
import type { Problem } from "../result.ts";
import { t } from "../words/t.ts";
import { interactionsOf } from "./interactions-of.ts";
import { homeKey, pathOf } from "./keys.ts";
import type { Candidate, NameIndex } from "./names.ts";
import { type OrgCode, orgProblem } from "./problem-codes.ts";
import { resolve } from "./resolve.ts";
import type { TeamKey } from "./types.ts";

/** One entry of a card and the team, ghost or grouping at its other end. */
export type Link =
  | { readonly kind: "interaction"; readonly target: TeamKey; readonly entry: InteractionEntry }
  | { readonly kind: "dependency"; readonly target: TeamKey; readonly entry: DependencyEntry };

/** The links that each of a pair's two cards has to the other. */
export interface PairLinks {
  readonly fromLow: readonly Link[];
  readonly fromHigh: readonly Link[];
}

/** A reference that no team answers to. */
interface Mention {
  readonly ghost: TeamKey;
  readonly text: string;
  readonly problem: Problem;
}

export interface References {
  /** Interactions, then dependencies, in the order of the card. */
  readonly links: readonly Link[];
  /** The same by target, only for a card with many: most have a handful, and a map each would cost more than it saves. */
  readonly byTarget: ReadonlyMap<TeamKey, readonly Link[]> | null;
  readonly unanswered: readonly Mention[];
  readonly parent: TeamKey | null;
  readonly problems: readonly Problem[];
  /** Slugs of every text that was resolved: when one of their buckets changes, this must be worked out again. */
  readonly slugs: readonly string[];
}

const NO_LINKS: readonly Link[] = [];
const NO_MENTIONS: readonly Mention[] = [];
const NO_PROBLEMS: readonly Problem[] = [];
const MANY = 16;

export function linksTo(references: References | undefined, target: TeamKey): readonly Link[] {
  if (references === undefined) return NO_LINKS;
  if (references.byTarget !== null) return references.byTarget.get(target) ?? NO_LINKS;
  return references.links.filter((link) => link.target === target);
}

/** Everyone a card refers to, each once, its parent among them. */
export function targetsOf({ links, parent }: References): Iterable<TeamKey> {
  const targets = links.map(({ target }) => target);
  if (parent !== null) targets.push(parent);
  return targets.length < 2 ? targets : new Set(targets);
}

/** Where a reference is written. */
interface Written {
  readonly line: number | undefined;
  readonly field: FieldPath;
}

export function referencesOf(card: Card, own: TeamKey, names: NameIndex): References {
  const slugs: string[] = [];
  const problems: Problem[] = [];
  const unanswered: Mention[] = [];
  const targetOf = (text: string, at: Written, withGroupings: boolean): TeamKey | null => {
    slugs.push(names.slug(text));
    const found = resolve(names, text, withGroupings);
    if (found.kind === "found" && found.by !== "slug" && found.key !== own) return found.key;
    const shown = text.slice(0, 60);
    const say = (code: OrgCode, message: string): void => {
      const problem = orgProblem(code, card.path, message, {
        line: at.line,
        field: at.field.join("."),
      });
      problems.push(problem);
      if (found.kind !== "found") unanswered.push({ ghost: found.key, text, problem });
    };
    if (found.key === own) {
      say("REF-SELF", t("problems:said.self", { text: shown }));
      return null;
    }
    if (found.kind === "dangling") say("REF-DANGLING", t("problems:said.dangling", { text: shown }));
    else if (found.kind === "ambiguous") {
      say("REF-AMBIGUOUS", t("problems:said.ambiguous", { text: shown, candidates: listed(found.candidates) }));
    } else if (found.by === "slug") {
      say("REF-DRIFT", t("problems:said.drift", { text: shown, name: found.candidate.name }));
    }
    return found.key;
  };

  const links: Link[] = [];
  for (const entry of interactionsOf(card)) {
    const target = targetOf(entry.team, entry, true);
    if (target !== null) links.push({ kind: "interaction", target, entry });
  }
  for (const entry of card.dependencies) {
    const target = targetOf(entry.team, entry, true);
    if (target !== null) links.push({ kind: "dependency", target, entry });
  }
  const parent = card.parent === null ? null : targetOf(card.parent, parentIn(card), false);
  const byTarget = links.length > MANY ? Map.groupBy(links, ({ target }) => target) : null;
  return {
    links: links.length === 0 ? NO_LINKS : links,
    byTarget,
    unanswered: unanswered.length === 0 ? NO_MENTIONS : unanswered,
    parent,
    problems: problems.length === 0 ? NO_PROBLEMS : problems,
    slugs: slugs.length < 2 ? slugs : [...new Set(slugs)],
  };
}

function parentIn({ lines }: Card): Written {
  const field = lines.parent === undefined ? ["metadata", "parent"] : ["parent"];
  return { line: lines[field.join(".")], field };
}

function listed(candidates: readonly Candidate[]): string {
  const shown = candidates.slice(0, 3).map(({ key, name }) => {
    const path = pathOf(homeKey(key));
    return path === null ? name : `${name} (${path})`;
  });
  if (candidates.length > shown.length) return t("problems:said.orOthers", { names: shown.join(", ") });
  return shown.reduce((names, name) => t("problems:said.or", { names, name }));
}

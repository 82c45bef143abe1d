// What a card's Markdown body says, line by line, beside what its front matter declares. Shown with the line it comes from; never
// written anywhere unless a person accepts it. Types only; the readers are in facts/.
import type { DependencyEntry, InteractionEntry } from "./entry-types.ts";

/** A capability under a heading of its own, as in "### 2. Redis caching". */
export interface BodyCapability {
  readonly name: string;
  /** The heading's own number; null without one. */
  readonly number: number | null;
  /** Line of the heading it stands under, 0 at the top: numbers start anew in another section. */
  readonly section: number;
  /** The `**Consumers**: A, B, C` line below it; null without one. */
  readonly consumers: {
    /** As written after the colon. */
    readonly text: string;
    /** Split at commas and "and"; a text such as "All stream-aligned teams" is one of them, to be expanded against the folder. */
    readonly names: readonly string[];
    readonly line: number;
  } | null;
  readonly line: number;
}

/** One bullet of "Team Composition": `- 5 Platform Engineers`. */
export interface BodyRole {
  readonly count: number;
  readonly role: string;
  readonly line: number;
}

/** One line of a bold header block: `**Team Lead**: Ada`. */
export interface BodyHeader {
  /** Without the asterisks and the colon. */
  readonly label: string;
  readonly value: string;
  readonly line: number;
}

/** A team below this one in a tree (`├──`) or arrow chart. */
export interface BodySubteam {
  readonly name: string;
  /** Engineers drawn or counted below it; null where none are. */
  readonly engineers: number | null;
  /** Those drawn one by one, as written: "Eng 3". Fewer than `engineers` where a number stands for several. */
  readonly people: readonly string[];
  readonly line: number;
}

export interface BodyFacts {
  /** Rows under "Teams we currently interact with" and "Interactions…". `field` is ["body", "interactions", n]. */
  readonly interactions: readonly InteractionEntry[];
  /** Rows under "Teams we expect to interact with soon": planned, drawn only in planning. `field` is ["body", "planned", n]. */
  readonly planned: readonly InteractionEntry[];
  /** Bullets under "Dependencies": shown, not drawn. `type` is null. `field` is ["body", "dependencies", n]. */
  readonly dependencies: readonly DependencyEntry[];
  readonly capabilities: readonly BodyCapability[];
  /** "Number of consumers: 8 teams". */
  readonly consumers: { readonly text: string; readonly min: number; readonly max: number; readonly line: number } | null;
  /** "Team Composition" and the sum of its counts. */
  readonly composition: { readonly roles: readonly BodyRole[]; readonly sum: number; readonly line: number } | null;
  readonly header: readonly BodyHeader[];
  readonly subteams: readonly BodySubteam[];
  /** Who a tree or chart of subteams hangs from; null where nobody does. */
  readonly lead: { readonly name: string; readonly line: number } | null;
}

/** Of a body that says nothing of the kind. */
export const NO_FACTS: BodyFacts = {
  interactions: [],
  planned: [],
  dependencies: [],
  capabilities: [],
  consumers: null,
  composition: null,
  header: [],
  subteams: [],
  lead: null,
};

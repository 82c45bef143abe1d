// Wishes about relations as Changes: drawn, changed, turned round, pointed elsewhere, removed. A relation is written in the card that
// names it already and in the form that the card uses; where both cards name it, both are edited.
import type { Org, Relation, TeamKey } from "../org/types.ts";
import { assertNever } from "../result.ts";
import { t } from "../words/t.ts";
import * as dependencies from "./dependencies.ts";
import * as interactions from "./interactions.ts";
import { refused } from "./problem-codes.ts";
import type { DependencyWords, InteractionWords, NewRelation, Planned } from "./types.ts";

/** A new relation; one that stands already is changed to what is wished. */
export function drawRelation(org: Org, relation: NewRelation): Planned {
  switch (relation.kind) {
    case "interaction":
      return interactions.drawInteraction(org, relation.from, relation.to, relation.words);
    case "dependency":
      return dependencies.drawDependency(org, relation.from, relation.to, relation.words);
    default:
      return assertNever(relation);
  }
}

/** Says other things of a relation. Words that its kind does not know are left out. */
export function changeRelation(org: Org, key: string, words: InteractionWords | DependencyWords): Planned {
  return on(org, key, {
    interaction: (relation) => interactions.changeInteraction(org, relation, words as InteractionWords),
    dependency: (relation) => dependencies.changeDependency(org, relation, words as DependencyWords),
  });
}

/** Exchanges the two ends. */
export function flipRelation(org: Org, key: string): Planned {
  return on(org, key, {
    interaction: (relation) => interactions.flipInteraction(org, relation),
    dependency: (relation) => dependencies.flipDependency(org, relation),
  });
}

/** Gives one end to another team; what is said of it goes along. */
export function retargetRelation(org: Org, key: string, end: "from" | "to", team: TeamKey): Planned {
  return on(org, key, {
    interaction: (relation) => interactions.retargetInteraction(org, relation, end, team),
    dependency: (relation) => dependencies.retargetDependency(org, relation, end, team),
  });
}

/** Takes a relation out of every card that names it. */
export function removeRelation(org: Org, key: string): Planned {
  return on(org, key, {
    interaction: (relation) => interactions.removeInteraction(org, relation),
    dependency: (relation) => dependencies.removeDependency(org, relation),
  });
}

type Doing = { readonly [K in Relation["kind"]]: (relation: Extract<Relation, { readonly kind: K }>) => Planned };

function on(org: Org, key: string, doing: Doing): Planned {
  const relation = org.relations.get(key);
  if (relation === undefined) return refused(t("edits:refused.relationGone"));
  return relation.kind === "interaction" ? doing.interaction(relation) : doing.dependency(relation);
}

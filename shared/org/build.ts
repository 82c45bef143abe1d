// Cards to Org, all at once. The same steps as for a change of everything, so that there is one way to an Org and not two.
import type { Card } from "../card/types.ts";
import { deriveFirst, deriveOrg } from "./derive.ts";
import { rememberWorkings, type Workings } from "./memory.ts";
import { OrgIndex } from "./org-index.ts";
import { compareText } from "./problem-order.ts";
import type { CustomTeamType, Org } from "./types.ts";

const NO_TYPES: readonly CustomTeamType[] = [];

/**
 * Brings cards together: references resolved, both cards' entries about an interaction merged, groupings, subteams, problems.
 * Never fails; whatever does not fit becomes a Problem. Of two cards with one path the later counts.
 * @param types the folder's own team types
 */
export function buildOrg(cards: Iterable<Card>, types: readonly CustomTeamType[] = NO_TYPES): Org {
  const { workings, dirty } = indexed(cards, types);
  const org = deriveFirst(workings.index, workings.derived, dirty, emptyOrg(types));
  rememberWorkings(org, workings);
  return org;
}

/** The same, taking from `known` every team and relation that comes out alike. */
export function buildKeeping(
  cards: Iterable<Card>,
  types: readonly CustomTeamType[],
  known: Org,
): { readonly org: Org; readonly workings: Workings } {
  const { workings, dirty } = indexed(cards, types);
  return { org: deriveOrg(workings.index, workings.derived, dirty, emptyOrg(types), known, types), workings };
}

const emptyOrg = (types: readonly CustomTeamType[]): Org => {
  return { teams: new Map(), relations: new Map(), groupings: new Map(), problems: [], types };
};

function indexed(cards: Iterable<Card>, types: readonly CustomTeamType[]) {
  const workings: Workings = {
    index: new OrgIndex(types),
    derived: { pairs: new Map(), pairProblems: new Map(), cardProblems: new Map() },
  };
  const inOrder = [...cards].sort((a, b) => compareText(a.path, b.path));
  return { workings, dirty: workings.index.apply(inOrder, [], null) };
}

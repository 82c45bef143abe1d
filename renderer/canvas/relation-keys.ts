// Relations by keyboard: going through those of a team, editing, removing and drawing one. What is reached is said in words (LiveWords.tsx),
// since a line takes no focus.
import type { Rect } from "../../shared/geometry.ts";
import { homeKey } from "../../shared/org/keys.ts";
import type { TeamKey } from "../../shared/org/types.ts";
import { edgeRect, indexOf } from "./graph-index.ts";
import { nameIn, relationSentence } from "./relation-words.ts";
import type { Session } from "./session.ts";

export interface RelationKeyCalls {
  selectRelation(key: string | null): void;
  editRelation(key: string): void;
  removeRelation(key: string): void;
  removeTeams(keys: readonly TeamKey[]): void;
  connectFrom(key: TeamKey): void;
  /** Brings an area of the canvas into view. */
  uncoverArea(area: Rect): void;
}

/** @returns what handles a key without Ctrl, Cmd or Alt, and says whether it did */
export function relationKeys(session: Session, calls: RelationKeyCalls): (event: KeyboardEvent) => boolean {
  const say = (said: string): void => session.set({ said });

  /** The relation after (or before) the selected one among those of a team, round and round. */
  const goOn = (team: TeamKey, step: 1 | -1): void => {
    const { graph, relation } = session.get();
    const nameOf = nameIn(graph);
    const edges = indexOf(graph).edgesOf.get(team) ?? [];
    if (edges.length === 0) {
      say(`${nameOf(team)} has no relations. C draws one.`);
      return;
    }
    const now = edges.findIndex(({ key }) => key === relation);
    const to = now === -1 ? (step === 1 ? 0 : edges.length - 1) : (now + step + edges.length) % edges.length;
    const edge = edges[to];
    if (edge === undefined) return;
    calls.selectRelation(edge.key);
    calls.uncoverArea(edgeRect(edge));
    say(`${to + 1} of ${edges.length}: ${relationSentence(edge.relation, nameOf)}. Enter edits it, Delete removes it.`);
  };

  const remove = (): boolean => {
    const { relation, selection, graph } = session.get();
    const edge = relation === null ? undefined : graph.edges.get(relation);
    if (edge !== undefined) {
      say(`Removing: ${relationSentence(edge.relation, nameIn(graph))}.`);
      calls.removeRelation(edge.key);
      return true;
    }
    if (selection.size === 0) return false;
    calls.removeTeams([...selection]);
    return true;
  };

  return (event) => {
    const { relation, focus, selection, graph } = session.get();
    const [only] = selection;
    const team = focus ?? (selection.size === 1 ? (only ?? null) : null);
    switch (event.key.toLowerCase()) {
      case "r":
        if (team === null) return false;
        goOn(homeKey(team), event.shiftKey ? -1 : 1);
        return true;
      case "c":
        if (team === null || event.shiftKey) return false;
        calls.connectFrom(team);
        return true;
      case "enter":
        if (relation === null || !graph.edges.has(relation)) return false;
        calls.editRelation(relation);
        return true;
      case "delete":
      case "backspace":
        return remove();
      case "escape":
        if (relation === null) return false;
        calls.selectRelation(null);
        return true;
      default:
        return false;
    }
  };
}

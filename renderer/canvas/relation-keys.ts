// Relations by keyboard: going through those of a team, editing, removing and drawing one. What is reached is said in words (LiveWords.tsx),
// since a line takes no focus.
import type { Rect } from "../../shared/geometry.ts";
import type { Graph } from "../../shared/graph/types.ts";
import { homeKey } from "../../shared/org/keys.ts";
import type { Relation, TeamKey } from "../../shared/org/types.ts";
import { t } from "../../shared/words/t.ts";
import { edgeRect, indexOf } from "./graph-index.ts";
import { reachedWords } from "./reached-words.ts";
import { nameIn, relationSentence } from "./relation-words.ts";
import type { Session } from "./session.ts";

export interface RelationKeyCalls {
  selectRelation(key: string | null): void;
  editRelation(key: string): void;
  removeRelation(key: string): void;
  removeTeams(keys: readonly TeamKey[]): void;
  /** Lists what a line holds that stands for several; false for any other line. */
  listSum(key: string): boolean;
  /** A relation of the org by its key, drawn or not. */
  relationOf(key: string): Relation | undefined;
  /** Name of a team of the org, drawn or not. */
  nameOf(key: TeamKey): string | undefined;
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
    const nameOf = knownName(graph);
    const edges = indexOf(graph).edgesOf.get(team) ?? [];
    if (edges.length === 0) {
      say(t("canvas:relation.none", { name: nameOf(team) }));
      return;
    }
    const now = edges.findIndex(({ key }) => key === relation);
    const to = now === -1 ? (step === 1 ? 0 : edges.length - 1) : (now + step + edges.length) % edges.length;
    const edge = edges[to];
    if (edge === undefined) return;
    calls.selectRelation(edge.key);
    calls.uncoverArea(edgeRect(edge));
    say(reachedWords(edge, to + 1, edges.length, nameOf, calls.relationOf, session.get().style.asOf));
  };

  const remove = (): boolean => {
    const { relation, selection, graph } = session.get();
    const edge = relation === null ? undefined : graph.edges.get(relation);
    // A line that stands for several is none that could be removed.
    if (edge?.sum !== undefined) return false;
    if (edge !== undefined) {
      say(
        t("canvas:relation.removing", {
          relation: relationSentence(calls.relationOf(edge.key) ?? edge.relation, knownName(graph)),
        }),
      );
      calls.removeRelation(edge.key);
      return true;
    }
    if (selection.size === 0) return false;
    calls.removeTeams([...selection]);
    return true;
  };

  const graphHas = (key: TeamKey): boolean => session.get().graph.nodes.has(homeKey(key));
  const enter = (key: string): boolean => {
    const { graph } = session.get();
    if (!graph.edges.has(key)) return false;
    if (!calls.listSum(key)) calls.editRelation(key);
    return true;
  };
  /** Teams in folded groupings are not in the graph; whoever gave it knows their names. */
  const knownName =
    (graph: Graph) =>
    (key: TeamKey): string =>
      calls.nameOf(key) ?? nameIn(graph)(key);

  return (event) => {
    const { relation, focus, selection } = session.get();
    const [only] = selection;
    const team = focus ?? (selection.size === 1 ? (only ?? null) : null);
    switch (event.key.toLowerCase()) {
      case "r":
        // A grouping that is not folded has none of its own.
        if (team === null || !graphHas(team)) return false;
        goOn(homeKey(team), event.shiftKey ? -1 : 1);
        return true;
      case "c":
        if (team === null || event.shiftKey) return false;
        calls.connectFrom(team);
        return true;
      case "enter":
        return relation !== null && enter(relation);
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

// The truth table of a team's consumers: every source that says something, its count, who is meant, and how far it is from what the graph
// shows. Pure; the panel draws it.
import type { DeclaredConsumers } from "../card/types.ts";
import type { TeamKey } from "../org/types.ts";
import { t } from "../words/t.ts";
import type { ConsumerCount, Consumers } from "./types.ts";

export interface TruthName {
  readonly name: string;
  /** A team, or a grouping by its key; null where no card answers to the name, or where it stands for many. */
  readonly key: TeamKey | null;
  /** What says so: "uses it as a service". Null where the name itself is all there is. */
  readonly how: string | null;
}

export interface TruthRow {
  readonly id: "front" | "body" | "named" | "expanded" | "graph";
  readonly label: string;
  /** "6 teams", "8–10", "not said". */
  readonly text: string;
  /** False where this source says nothing. */
  readonly said: boolean;
  readonly names: readonly TruthName[];
  /** 1-based, in the card. */
  readonly line: number | null;
  /** Beside the graph's count; null for the graph itself and for what cannot be compared. */
  readonly difference: { readonly by: "same" | "minor" | "major"; readonly words: string } | null;
}

/** What a name in a list of consumers means, as far as this table needs it. */
export type NameMeaning = { readonly kind: "one"; readonly key: TeamKey | null } | { readonly kind: "all" };

export function truthRows(consumers: Consumers, meaning: (name: string) => NameMeaning): readonly TruthRow[] {
  const { declared, body, named, namedExpanded, derived } = consumers;
  const graph = derived.length;
  const plain = (name: string): TruthName => {
    const meant = meaning(name);
    return {
      name,
      key: meant.kind === "one" ? meant.key : null,
      how: meant.kind === "all" ? t("judged:truth.countedBelow") : null,
    };
  };
  const many = named.filter((name) => meaning(name).kind === "all").length;
  const rows: TruthRow[] = [
    countRow("front", t("judged:truth.front"), declared, graph, plain),
    countRow("body", t("judged:truth.body"), body, graph, plain),
    {
      id: "named",
      label: t("judged:truth.named"),
      text: named.length === 0 ? t("judged:truth.none") : many === 0 ? teamsIn(named.length) : mixed(named.length - many, many),
      said: named.length > 0,
      names: named.map(plain),
      line: null,
      difference: named.length === 0 || many > 0 ? null : compared(named.length, named.length, graph),
    },
  ];
  if (many > 0) {
    rows.push({
      id: "expanded",
      label: t("judged:truth.expanded"),
      text: teamsIn(namedExpanded.length),
      said: true,
      names: namedExpanded.map(plain),
      line: null,
      difference: compared(namedExpanded.length, namedExpanded.length, graph),
    });
  }
  rows.push({
    id: "graph",
    label: t("judged:truth.graph"),
    text: teamsIn(graph),
    said: true,
    names: derived.map(({ name, key, by }) => ({ name, key, how: t(`judged:truth.how.${by}`) })),
    line: null,
    difference: null,
  });
  return rows;
}

function countRow(
  id: "front" | "body",
  label: string,
  count: ConsumerCount | null,
  graph: number,
  plain: (name: string) => TruthName,
): TruthRow {
  if (count === null) return { id, label, text: t("judged:truth.notSaid"), said: false, names: [], line: null, difference: null };
  const { min, max, names, line } = count;
  const text = min === max ? teamsIn(min) : t("judged:truth.range", { min, max });
  return { id, label, text, said: true, names: names.map(plain), line, difference: compared(min, max, graph) };
}

const teamsIn = (count: number): string => t("judged:truth.teams", { count });
const groupsIn = (count: number): string => t("judged:truth.groups", { count });
const mixed = (teams: number, groups: number): string =>
  teams === 0 ? groupsIn(groups) : `${teamsIn(teams)}, ${groupsIn(groups)}`;

/** A range is as far off as its nearer end. One apart is minor: somebody joined or left last week. */
function compared(min: DeclaredConsumers["min"], max: number, graph: number): TruthRow["difference"] {
  const over = min > graph ? min - graph : max < graph ? max - graph : 0;
  if (over === 0) return { by: "same", words: t(min === max ? "judged:truth.same" : "judged:truth.within") };
  const by = Math.abs(over) === 1 ? "minor" : "major";
  const count = Math.abs(over);
  return { by, words: over > 0 ? t("judged:truth.more", { count }) : t("judged:truth.fewer", { count }) };
}

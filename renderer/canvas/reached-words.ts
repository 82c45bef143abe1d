// What is said of a relation that the keyboard has come to: all that a look at the line and its tooltip would tell, and what to press next.
// A line that stands for several says how many, and each of them.
import type { GraphEdge } from "../../shared/graph/types.ts";
import type { Relation, TeamKey } from "../../shared/org/types.ts";
import { t } from "../../shared/words/t.ts";
import { relationSentence, relationWords } from "./relation-words.ts";

type NameOf = (key: TeamKey) => string;

/**
 * "2 of 5: Orders provides X-as-a-Service to Payments, Card data, since 2026-01-01. Enter edits it, Delete removes it."
 * @param relationOf of those that a sum stands for
 * @param asOf YYYY-MM-DD that times are judged against
 */
export function reachedWords(
  edge: GraphEdge,
  at: number,
  count: number,
  nameOf: NameOf,
  relationOf: (key: string) => Relation | undefined,
  asOf: string | undefined,
): string {
  const sum = edge.sum?.flatMap((key) => relationOf(key) ?? []);
  // Drawn to a folded grouping, it is between two teams all the same.
  const what =
    sum === undefined ? wholeSentence(relationOf(edge.key) ?? edge.relation, nameOf, asOf) : sumSentence(edge, sum, nameOf, asOf);
  return `${t("access:where", { at, count, what })} ${t(sum === undefined ? "access:relationKeys" : "access:sumKeys")}`;
}

function sumSentence(edge: GraphEdge, sum: readonly Relation[], nameOf: NameOf, asOf: string | undefined): string {
  const all = sum.map((relation) => wholeSentence(relation, nameOf, asOf)).join("; ");
  return t("access:summed", { what: relationSentence(edge.relation, nameOf), count: sum.length, all });
}

/** The sentence with everything else that is recorded: what for, since and until when, how late, what the cards disagree about. */
function wholeSentence(relation: Relation, nameOf: NameOf, asOf: string | undefined): string {
  const { mode, lines, late, conflict } = relationWords(relation, nameOf, asOf);
  // The sentence names every mode that is known; and of a dependency, not how bad it is.
  const kind = relation.kind === "dependency" || relation.mode === null ? [mode] : [];
  const parts = [...kind, ...lines, late, conflict].filter((part) => part !== null);
  return [relationSentence(relation, nameOf), ...parts.map(withoutStop)].join(", ");
}

const withoutStop = (text: string): string => text.replace(/\.$/u, "");

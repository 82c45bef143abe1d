// A relation in words, for the tooltip and for assistive technology. Plain text only.
import { timingOf, timingWords } from "../../shared/diagram/timing.ts";
import type { Graph } from "../../shared/graph/types.ts";
import { MODE_FORMS } from "../../shared/notation.ts";
import { homeKey } from "../../shared/org/keys.ts";
import type { Relation, TeamKey } from "../../shared/org/types.ts";
import { assertNever } from "../../shared/result.ts";

/** Display name of any team a relation may name, embedded subteams included; the key itself for one that is not there. */
export function nameIn(graph: Graph): (key: TeamKey) => string {
  return (key) => {
    const team = graph.nodes.get(homeKey(key))?.team;
    const subteam = key === homeKey(key) ? undefined : team?.card?.subteams[Number(key.slice(key.lastIndexOf("#") + 1))];
    return subteam?.name ?? team?.name ?? key;
  };
}

export interface RelationWords {
  readonly title: string;
  readonly mode: string;
  /** Further lines: what for, since and until when, who says so. */
  readonly lines: readonly string[];
  /** How long it is past its end; null when it is not. */
  readonly late: string | null;
  /** What the two cards disagree about; null when they do not. */
  readonly conflict: string | null;
}

const DEPENDENCY_WORDS = { ok: "Dependency", slowing: "Dependency that slows", blocking: "Dependency that blocks" } as const;

/** @param asOf YYYY-MM-DD that times are judged against */
export function relationWords(relation: Relation, nameOf: (key: TeamKey) => string, asOf?: string): RelationWords {
  const [from, to] = [nameOf(relation.from), nameOf(relation.to)];
  if (relation.kind === "dependency") {
    return {
      title: `${from} depends on ${to}`,
      mode: DEPENDENCY_WORDS[relation.type],
      lines: relation.reason === null ? [] : [relation.reason],
      late: null,
      conflict: null,
    };
  }
  const mode = relation.mode === null ? relation.modeText || "Mode not recorded" : MODE_FORMS[relation.mode].label;
  const next = relation.nextMode === null ? [] : [`Next: ${MODE_FORMS[relation.nextMode].label}`];
  const { conflict } = relation;
  const timing = timingOf(relation, asOf);
  const told = timingWords(timing);
  const overdue = timing.kind === "overdue";
  const other = conflict?.mode ? MODE_FORMS[conflict.mode].label : "another mode";
  return {
    title: `${from} ${relation.direction === "symmetric" ? "↔" : "→"} ${to}`,
    mode,
    lines: [
      ...(relation.purpose === null ? [] : [relation.purpose]),
      ...duration(relation.start, relation.expected),
      ...(told === null || overdue ? [] : [upperFirst(told)]),
      ...next,
      ...(relation.direction === "inferred" ? ["Direction inferred: no card says who provides."] : []),
      `Declared by ${listed(relation.declaredBy.map(nameOf))}`,
    ],
    late: overdue && told !== null ? upperFirst(told) : null,
    conflict: conflict === null ? null : `${nameOf(conflict.by)} says ${other}.`,
  };
}

/** "Orders provides X-as-a-Service to Payments". */
export function relationSentence(relation: Relation, nameOf: (key: TeamKey) => string): string {
  const [from, to] = [nameOf(relation.from), nameOf(relation.to)];
  if (relation.kind === "dependency") return `${from} depends on ${to}`;
  switch (relation.mode) {
    case "x-as-a-service":
      return `${from} provides X-as-a-Service to ${to}`;
    case "collaboration":
      return `${from} collaborates with ${to}`;
    case "facilitating":
      return `${from} facilitates ${to}`;
    case null:
      return `${from} interacts with ${to}`;
    default:
      return assertNever(relation.mode);
  }
}

/** `expected` is a date, or how long it is to last: "8w", "3 months". */
function untilWhen(expected: string): string {
  return /^\d{4}/.test(expected) ? `until ${expected}` : `expected to last ${expected}`;
}

function duration(start: string | null, expected: string | null): readonly string[] {
  const parts = [...(start === null ? [] : [`Since ${start}`]), ...(expected === null ? [] : [untilWhen(expected)])];
  const text = parts.join(", ");
  return text === "" ? [] : [upperFirst(text)];
}

const upperFirst = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;

function listed(names: readonly string[]): string {
  return names.length <= 1 ? (names[0] ?? "no card") : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
}

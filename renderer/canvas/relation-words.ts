// A relation in words, for the tooltip and for assistive technology. Plain text only.
import { timingOf, timingWords } from "../../shared/diagram/timing.ts";
import type { Graph } from "../../shared/graph/types.ts";
import { MODE_FORMS } from "../../shared/notation.ts";
import { homeKey } from "../../shared/org/keys.ts";
import type { Relation, TeamKey } from "../../shared/org/types.ts";
import { assertNever } from "../../shared/result.ts";
import { inDate, listParts, t } from "../../shared/words/t.ts";

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

/** @param asOf YYYY-MM-DD that times are judged against */
export function relationWords(relation: Relation, nameOf: (key: TeamKey) => string, asOf?: string): RelationWords {
  const [from, to] = [nameOf(relation.from), nameOf(relation.to)];
  if (relation.kind === "dependency") {
    return {
      title: t("diagram:edge.dependsOn", { from, to }),
      mode: t(`canvas:relation.dependency.${relation.type}`),
      lines: relation.reason === null ? [] : [relation.reason],
      late: null,
      conflict: null,
    };
  }
  const mode = relation.mode === null ? relation.modeText || t("notation:legend.noMode") : MODE_FORMS[relation.mode].label;
  const next = relation.nextMode === null ? [] : [t("canvas:relation.nextMode", { mode: MODE_FORMS[relation.nextMode].label })];
  const { conflict } = relation;
  const timing = timingOf(relation, asOf);
  const told = timingWords(timing);
  const overdue = timing.kind === "overdue";
  const other = conflict?.mode ? MODE_FORMS[conflict.mode].label : t("canvas:relation.otherMode");
  return {
    title: `${from} ${relation.direction === "symmetric" ? "↔" : "→"} ${to}`,
    mode,
    lines: [
      ...(relation.purpose === null ? [] : [relation.purpose]),
      ...duration(relation.start, relation.expected),
      ...(told === null || overdue ? [] : [upperFirst(told)]),
      ...next,
      ...(relation.direction === "inferred" ? [t("canvas:relation.inferred")] : []),
      t("canvas:relation.declaredBy", { names: listed(relation.declaredBy.map(nameOf)) }),
    ],
    late: overdue && told !== null ? upperFirst(told) : null,
    conflict: conflict === null ? null : t("canvas:relation.conflict", { name: nameOf(conflict.by), mode: other }),
  };
}

/** "Orders provides X-as-a-Service to Payments". */
export function relationSentence(relation: Relation, nameOf: (key: TeamKey) => string): string {
  const ends = { from: nameOf(relation.from), to: nameOf(relation.to) };
  if (relation.kind === "dependency") return t("diagram:edge.dependsOn", ends);
  switch (relation.mode) {
    case "x-as-a-service":
      return t("canvas:relation.service", ends);
    case "collaboration":
      return t("canvas:relation.collaboration", ends);
    case "facilitating":
      return t("canvas:relation.facilitating", ends);
    case null:
      return t("canvas:relation.noMode", ends);
    default:
      return assertNever(relation.mode);
  }
}

/** `expected` is a date, or how long it is to last: "8w", "3 months". */
function untilWhen(expected: string): string {
  return /^\d{4}/.test(expected)
    ? t("canvas:relation.until", { end: inDate(expected) })
    : t("canvas:relation.lasts", { time: expected });
}

function duration(start: string | null, expected: string | null): readonly string[] {
  const parts = [
    ...(start === null ? [] : [t("canvas:relation.since", { start: inDate(start) })]),
    ...(expected === null ? [] : [untilWhen(expected)]),
  ];
  const text = parts.join(", ");
  return text === "" ? [] : [upperFirst(text)];
}

const upperFirst = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;

function listed(names: readonly string[]): string {
  if (names.length === 0) return t("canvas:relation.noCard");
  return listParts(names)
    .map(({ text }) => text)
    .join("");
}

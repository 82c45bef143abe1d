// How a smell is said: one sentence of what is wrong with the teams and numbers, then what to do, at the place in the card to jump to.

import type { FieldPath } from "../../card/entry-types.ts";
import { placesOf } from "../../card/field-homes.ts";
import type { Card } from "../../card/types.ts";
import type { TeamKey } from "../../org/types.ts";
import { t } from "../../words/t.ts";
import type { CardTeam } from "../card-team.ts";
import { adviceOn } from "../explain.ts";
import type { SCORE_CODES, ScoreCode } from "../problem-codes.ts";
import type { Finding, JudgedTeam } from "../types.ts";
import type { View } from "../view.ts";

/** Where in a card: a dotted field, its 1-based line where it is written. */
export interface Place {
  readonly field?: string | undefined;
  readonly line?: number | undefined;
}

/** A place, or the name of a known field, wherever the card has it. */
export type At = Place | string;

type SeverityOf<C extends ScoreCode> = (typeof SCORE_CODES)[C]["severities"][number];

/**
 * Takes a finding about a card's team.
 * @param what one sentence with the teams and numbers; what to do is added from the code's advice
 * @param others further teams it is about, each once
 */
export type Say = <C extends ScoreCode>(
  code: C,
  severity: SeverityOf<C>,
  at: At,
  what: string,
  others?: readonly TeamKey[],
) => void;

/** Looks at one team. */
export type TeamSmell = (team: CardTeam, scores: JudgedTeam, view: View, say: Say) => void;

/** Looks at the whole. `sayOn(null)` is about the folder. */
export type OrgSmell = (view: View, sayOn: (team: CardTeam | null) => Say) => void;

/** A platform that thousands use is no matter of each of them; the message has the number. */
const MOST_OTHERS = 100;

/** @param team null for what is about the organisation as a whole */
export function saying(team: CardTeam | null, found: Finding[]): Say {
  return (code, severity, at, what, all = []) => {
    const others = team === null || all.length <= MOST_OTHERS ? all : all.slice(0, MOST_OTHERS);
    const { field, line } = typeof at !== "string" ? at : team === null ? { field: at } : placeOf(team.card, at);
    found.push({
      code,
      severity,
      message: `${what} ${adviceOn(code)}`,
      path: team === null ? "" : team.card.path,
      ...(line === undefined ? {} : { line }),
      ...(field === undefined ? {} : { field }),
      teams: team === null ? others : [team.key, ...others.filter((key) => key !== team.key)],
      waived: null,
    });
  };
}

/** Where a known field is written in a card; where it would be, without a line, if it is not. */
export function placeOf(card: Card, name: string): Place {
  const fields = fieldsOf(name);
  for (const field of fields) {
    const line = card.lines[field];
    if (line !== undefined) return { field, line };
  }
  return { field: fields[0] ?? name };
}

/** Fields that say the same in another form: who has no `interactions` may have written them as modes. */
const ELSEWHERE: Readonly<Record<string, readonly string[]>> = {
  interactions: ["interaction_modes"],
  value_stream: ["value_stream_inner"],
};

const dotted = new Map<string, readonly string[]>();

/** Dotted places of a known field in the order they are believed. Worked out once: smells ask for the same few of every card. */
function fieldsOf(name: string): readonly string[] {
  let fields = dotted.get(name);
  if (fields === undefined) {
    const spellings = [name, ...(ELSEWHERE[name] ?? [])].flatMap(placesOf);
    fields = spellings.map(([place, key]) => (place === "metadata" ? `metadata.${key}` : key));
    dotted.set(name, fields);
  }
  return fields;
}

/** An item of a list with a line of its own. */
export function itemPlace(card: Card, name: string, index: number, line: number, ...rest: FieldPath): Place {
  return { field: [placeOf(card, name).field ?? name, index, ...rest].join("."), line };
}

/** "1 person", "7 people" without importing the plural at each call. */
export const people = (count: number): string => t("reasons:people", { count });

// Small orgs for tests, read and judged by the real reader and engine. Not part of the app.
import type { JsonValue } from "../../../shared/card/types.ts";
import { buildOrg } from "../../../shared/org/build.ts";
import { cardWith } from "../../../shared/org/example-cards.ts";
import type { Org } from "../../../shared/org/types.ts";
import { scoreOrg } from "../../../shared/score/score-org.ts";
import { DEFAULT_SETTINGS } from "../../../shared/score/settings.ts";
import type { Scores } from "../../../shared/score/types.ts";
import type { Row } from "./marks.ts";

export type Fields = Readonly<Record<string, JsonValue>>;

/** @param cards fields by the team's name, which in lower case is its file */
export function judged(
  cards: Readonly<Record<string, Fields>>,
  asOf = "2026-11-01",
): { readonly org: Org; readonly scores: Scores } {
  const org = buildOrg(Object.entries(cards).map(([name, fields]) => cardWith(`${name.toLowerCase()}.md`, { name, ...fields })));
  return { org, scores: scoreOrg(org, DEFAULT_SETTINGS, asOf) };
}

/** Fields of a stream-aligned team. */
export const stream = (more: Fields = {}): Fields => ({ team_type: "stream-aligned", ...more });

/** Names of the teams that a mark lists. */
export const names = (row: Row | undefined, series: string): readonly string[] =>
  row?.marks[series]?.group.entries.map(({ name }) => name) ?? [];

export const byId = (rows: readonly Row[], id: string): Row | undefined => rows.find((row) => row.id === id);

// Teams moved into a value stream or a platform grouping, or out of theirs.
import type { CardEdit, Edit } from "../card/edit-types.ts";
import type { Card } from "../card/types.ts";
import { groupingKey } from "../org/keys.ts";
import type { Org, TeamKey } from "../org/types.ts";
import { ok } from "../result.ts";
import { t } from "../words/t.ts";
import { fieldsFor, type GroupingFields, NO_GROUPING } from "./grouping-fields.ts";
import { homeName, teamsOf } from "./plan-context.ts";
import { refused } from "./problem-codes.ts";
import type { Planned } from "./types.ts";

/** @param grouping one that is there or a new one; null takes the teams out of whatever they are in */
export function joinGrouping(
  org: Org,
  keys: readonly TeamKey[],
  grouping: {
    readonly kind: "value-stream" | "platform-grouping";
    readonly name: string;
    readonly inner?: string | null | undefined;
  } | null,
): Planned {
  const name = grouping?.name.trim() ?? "";
  const inner = (grouping?.inner?.trim() ?? "") || null;
  if (grouping !== null && name === "") return refused(t("edits:refused.groupingNeedsName"));
  const wanted = grouping === null ? NO_GROUPING : wantedFields(org, grouping.kind, name, inner);
  const cards: CardEdit[] = [];
  let only = "";
  for (const team of teamsOf(org, keys)) {
    const { kind, card } = team;
    if (kind === "ghost" || card === null) return refused(t("edits:refused.noCardForGrouping", { name: team.name }));
    if (kind === "subteam") {
      return refused(t("edits:refused.keptStands", { name: team.name, home: homeName(org, team.key) }));
    }
    const edits = editsOf(card, wanted);
    if (edits.length === 0) continue;
    if (!card.editable) return refused(t("edits:refused.lockedCard", { name: team.name }), card.path);
    only = team.name;
    cards.push({ path: card.path, base: card.hash, edits });
  }
  if (cards.length === 0) return ok(null);
  return ok({ label: grouping === null ? leaveLabel(only, cards.length) : joinLabel(only, cards.length, inner ?? name), cards });
}

const joinLabel = (only: string, count: number, grouping: string): string =>
  count === 1 ? t("edits:joinOne", { name: only, grouping }) : t("edits:join", { count, grouping });

const leaveLabel = (only: string, count: number): string =>
  count === 1 ? t("edits:leaveOne", { name: only }) : t("edits:leave", { count });

function wantedFields(org: Org, kind: "value-stream" | "platform-grouping", name: string, inner: string | null): GroupingFields {
  const prefix = kind === "value-stream" ? "stream" : "platform";
  const known = org.groupings.get(groupingKey(prefix, name, inner)) ?? org.groupings.get(groupingKey(prefix, name, null));
  const around = known === undefined ? NO_GROUPING : fieldsFor(org, known);
  if (kind === "value-stream") return { ...NO_GROUPING, value_stream: name, value_stream_inner: inner };
  return { ...around, platform_grouping: name, platform_grouping_inner: inner };
}

function editsOf(card: Card, wanted: GroupingFields): readonly Edit[] {
  const standing: GroupingFields = {
    value_stream: card.valueStream,
    value_stream_inner: card.valueStreamInner,
    platform_grouping: card.platformGrouping,
    platform_grouping_inner: card.platformGroupingInner,
  };
  const keys = ["value_stream", "value_stream_inner", "platform_grouping", "platform_grouping_inner"] as const;
  const changed = keys.filter((key) => ((standing[key]?.trim() ?? "") || null) !== wanted[key]);
  // What is new comes first: a mapping that was left empty on the way would be written on one line.
  return [
    ...changed.flatMap((key): readonly Edit[] => {
      const value = wanted[key];
      return value === null ? [] : [{ kind: "set", field: ["metadata", key], value }];
    }),
    ...changed.flatMap((key): readonly Edit[] => (wanted[key] === null ? [{ kind: "unset", field: ["metadata", key] }] : [])),
  ];
}

// Another name for a value stream or platform grouping: it exists only by being named, so every card that names it takes the new name.
import type { CardEdit } from "../card/edit-types.ts";
import type { Card } from "../card/types.ts";
import { groupingKey } from "../org/keys.ts";
import type { Grouping, Org } from "../org/types.ts";
import { ok } from "../result.ts";
import { t } from "../words/t.ts";
import { mergedEdits } from "./merged-edits.ts";
import { refused } from "./problem-codes.ts";
import { renamedReferences } from "./references.ts";
import type { Planned } from "./types.ts";

/** Refused for a name that another grouping has (the two would be one), and where a card that names it cannot be written. */
export function renameGrouping(org: Org, key: string, to: string): Planned {
  const grouping = org.groupings.get(key);
  const name = to.trim();
  if (grouping === undefined || name === grouping.name) return ok(null);
  if (name === "") return refused(t("groupings:rename.empty"));
  if (org.groupings.has(renamedKey(org, grouping, name))) return refused(t("groupings:rename.taken"));
  const cards = mergedEdits([...ownEdits(org, grouping, name), ...renamedReferences(org, key, name)]);
  const locked = cards.find(({ path }) => org.teams.get(`card:${path}`)?.card?.editable !== true);
  if (locked !== undefined) return refused(t("groupings:rename.locked", { path: locked.path }), locked.path);
  if (cards.length === 0) return ok(null);
  return ok({ label: t("groupings:rename.label", { old: grouping.name, new: name }), cards });
}

/** The key that a grouping has under another name. */
export function renamedKey(org: Org, grouping: Grouping, name: string): string {
  const outer = grouping.parent === null ? undefined : org.groupings.get(grouping.parent);
  const prefix = prefixOf(grouping.kind);
  return outer?.kind === grouping.kind ? groupingKey(prefix, outer.name, name) : groupingKey(prefix, name, null);
}

function ownEdits(org: Org, { key, kind }: Grouping, name: string): readonly CardEdit[] {
  return [...org.teams.values()].flatMap(({ kind: of, card }) => {
    const field = of === "card" && card !== null ? fieldNaming(card, kind, key) : null;
    if (card === null || field === null) return [];
    return [{ path: card.path, base: card.hash, edits: [{ kind: "set" as const, field: ["metadata", field], value: name }] }];
  });
}

/** The field in which a card names that grouping; an inner name without an outer one names a grouping by itself. */
function fieldNaming(card: Card, kind: Grouping["kind"], key: string): string | null {
  const prefix = prefixOf(kind);
  const [outerField, innerField, outer, inner] =
    kind === "value-stream"
      ? (["value_stream", "value_stream_inner", card.valueStream, card.valueStreamInner] as const)
      : (["platform_grouping", "platform_grouping_inner", card.platformGrouping, card.platformGroupingInner] as const);
  const [first, second] = [outer, inner].map((text) => text?.trim() ?? "");
  if (first === undefined || second === undefined) return null;
  if (first !== "" && groupingKey(prefix, first, null) === key) return outerField;
  if (second === "") return null;
  const whole = first === "" ? groupingKey(prefix, second, null) : groupingKey(prefix, first, second);
  return whole === key ? innerField : null;
}

const prefixOf = (kind: Grouping["kind"]): "stream" | "platform" => (kind === "value-stream" ? "stream" : "platform");

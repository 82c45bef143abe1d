// Ticked offers as edits: front matter in front of a document, or the missing fields of a card. The text below stays as it is.
import type { Edit } from "../edit-types.ts";
import type { FieldPath } from "../entry-types.ts";
import type { Card, JsonValue } from "../types.ts";
import { modeOf } from "../vocabulary.ts";
import { blockLines, isMapping } from "../yaml-write.ts";
import type { Offer } from "./types.ts";

const STYLE = { step: 2, dash: 2 } as const;
/** Fields in the order in which cards are usually written. */
const ORDER = [
  "name",
  "team_type",
  "lead",
  "parent",
  "dependencies",
  "interaction_modes",
  "interactions",
  "metadata",
  "subteams",
  "services",
];

/** How interactions are written: by team and mode alone, as other tools read them, or with everything that is said. */
export type InteractionForm = "interaction_modes" | "interactions";

/** Front matter of a document, YAML without fences. Empty when nothing was ticked. */
export function frontMatterOf(offers: readonly Offer[], form: InteractionForm = "interactions"): string {
  const fields = fieldsOf(offers, form);
  const top: Record<string, JsonValue> = {};
  for (const key of ORDER) {
    const nested = fields.filter(({ field }) => field[0] === key);
    const [only] = nested;
    if (only === undefined) continue;
    top[key] = only.field.length === 1 ? only.value : Object.fromEntries(nested.map(({ field, value }) => [field[1], value]));
  }
  return Object.keys(top).length === 0 ? "" : `${blockLines(top, 0, STYLE).join("\n")}\n`;
}

/** Edits that write the ticked offers into a card's front matter. */
export function cardEdits(offers: readonly Offer[], form: InteractionForm): readonly Edit[] {
  return fieldsOf(offers, form).map(({ field, value }) => ({ kind: "set", field, value }));
}

/** A card that keeps an empty `interaction_modes` keeps its interactions there. */
export function usualForm(card: Card): InteractionForm {
  return Object.hasOwn(card.lines, "interaction_modes") && !Object.hasOwn(card.lines, "interactions")
    ? "interaction_modes"
    : "interactions";
}

interface Field {
  readonly field: FieldPath;
  readonly value: JsonValue;
}

/** Items of one list brought together, in the order of the text. */
function fieldsOf(offers: readonly Offer[], form: InteractionForm): readonly Field[] {
  const fields = new Map<string, Field>();
  for (const { field, item, value } of offers) {
    const key = field.join(".");
    const before = fields.get(key)?.value;
    fields.set(key, { field, value: item ? [...(Array.isArray(before) ? before : []), value] : value });
  }
  const written = fields.get("interactions");
  if (written !== undefined && form === "interaction_modes" && Array.isArray(written.value)) {
    const modes = written.value.flatMap((entry: JsonValue) =>
      isMapping(entry) && typeof entry.team === "string" ? [[entry.team, entry.mode ?? null] as const] : [],
    );
    // A team has one mode there, and one that is called like a mode would be taken for it.
    const twice = new Set(modes.map(([team]) => team)).size < modes.length;
    if (twice || modes.some(([team]) => modeOf(team) !== null)) return [...fields.values()];
    fields.delete("interactions");
    fields.set("interaction_modes", { field: ["interaction_modes"], value: Object.fromEntries(modes) });
  }
  return [...fields.values()];
}

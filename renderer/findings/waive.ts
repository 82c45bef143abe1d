// Accepting a finding on purpose, and taking that back, as a Change to its card's `waivers`. What a waiver does to a finding is scored
// elsewhere; the dialog is WaiveDialog.tsx.
import type { Edit } from "../../shared/card/edit-types.ts";
import type { Card, JsonValue } from "../../shared/card/types.ts";
import { canBeWaived } from "../../shared/score/explain.ts";
import type { Finding } from "../../shared/score/types.ts";
import { t } from "../../shared/words/t.ts";
import type { DraftChange } from "../state/draft.ts";

type Cards = ReadonlyMap<string, Card>;

/** What the user says of it. */
export interface WaiverWords {
  readonly reason: string;
  /** YYYY-MM-DD, its last day; null accepts it for good. */
  readonly until: string | null;
}

/** Whether a finding can be waived: by its card, not now and why, or not at all, as for a file that could not be read. */
export type Waivable =
  | { readonly kind: "yes"; readonly path: string }
  | { readonly kind: "no"; readonly why: string }
  | { readonly kind: "never" };

export function waivable(finding: Finding, cards: Cards): Waivable {
  const card = cards.get(finding.path);
  if (card === undefined || !canBeWaived(finding.code)) return { kind: "never" };
  if (!card.editable) return { kind: "no", why: t("findings:notWhole", { path: card.path }) };
  const written = writtenWaivers(card);
  if (written === null || Array.isArray(written)) return { kind: "yes", path: card.path };
  return { kind: "no", why: t("findings:noList", { path: card.path }) };
}

/** Writes a waiver at the end of the card's list. One for the same code that has run out is renewed where it stands. */
export function waiveDraft(path: string, code: string, { reason, until }: WaiverWords): DraftChange {
  return (cards) => {
    const card = cards.get(path);
    if (card === undefined) return null;
    const written = listOf(card);
    const old = written.findIndex((item) => codeOf(item) === code);
    const value = { code, reason, ...(until === null ? {} : { until }) };
    const edits: readonly Edit[] =
      old < 0 ? [{ kind: "insert-item", field: ["waivers"], index: written.length, value }] : renewed(old, written[old], value);
    return { label: t("findings:edits.waive", { code, name: card.name }), cards: [{ path, base: card.hash, edits }] };
  };
}

function renewed(index: number, item: JsonValue | undefined, words: { reason: string; until?: string }): readonly Edit[] {
  const set = (key: "reason" | "until", value: string): Edit => ({ kind: "set", field: ["waivers", index, key], value });
  if (words.until !== undefined) return [set("reason", words.reason), set("until", words.until)];
  const unset: readonly Edit[] = hasKey(item, "until") ? [{ kind: "unset", field: ["waivers", index, "until"] }] : [];
  return [set("reason", words.reason), ...unset];
}

/** Removes every waiver of a code from a card, and the list with the last of them. */
export function takeBackDraft(path: string, code: string): DraftChange {
  return (cards) => {
    const card = cards.get(path);
    if (card === undefined) return null;
    const written = listOf(card);
    const found = written.flatMap((item, index) => (codeOf(item) === code ? [index] : []));
    if (found.length === 0) return null;
    const edits: readonly Edit[] =
      found.length === written.length
        ? [{ kind: "unset", field: ["waivers"] }]
        : found.reverse().map((index) => ({ kind: "remove-item", field: ["waivers"], index }));
    return { label: t("findings:edits.takeBack", { code, name: card.name }), cards: [{ path, base: card.hash, edits }] };
  };
}

/** `waivers` as it is written, null where it is absent or empty. Beside the typed list, whose places need not be those in the file. */
function writtenWaivers(card: Card): JsonValue {
  const places = card.other.filter(({ field }) => field.at(-1) === "waivers" && (field.length === 1 || field[0] === "metadata"));
  return places.find(({ value }) => value !== null)?.value ?? null;
}

function listOf(card: Card): readonly JsonValue[] {
  const written = writtenWaivers(card);
  return Array.isArray(written) ? written : [];
}

function codeOf(item: JsonValue): string | null {
  return hasKey(item, "code") && typeof item.code === "string" ? item.code.trim() : null;
}

function hasKey(item: JsonValue | undefined, key: string): item is { readonly [key: string]: JsonValue } {
  return typeof item === "object" && item !== null && !Array.isArray(item) && Object.hasOwn(item, key);
}

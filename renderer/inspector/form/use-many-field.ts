// One field of several cards at once, as a Field: what they all say, or nothing where they differ. A commit is one Change over all of
// them. What is typed here is not kept: it belongs to no card until it is committed.

import { useId, useState } from "react";
import type { CardEdit } from "../../../shared/card/edit-types.ts";
import type { Card } from "../../../shared/card/types.ts";
import { t } from "../../../shared/words/t.ts";
import type { DraftChange } from "../../state/draft.ts";
import { useOrg } from "../../state/stores.tsx";
import { type FieldDef, idOf, pathIn } from "./catalog.ts";
import type { Field } from "./field-types.ts";
import { editsFor } from "./parse.ts";
import { wordsOf } from "./use-field.ts";
import { stepLabel } from "./words.ts";

/** What all of these cards say; null where they differ. */
export function commonText(def: FieldDef, cards: readonly Card[]): string | null {
  const texts = new Set(cards.map(def.read));
  const [only = ""] = texts;
  return texts.size > 1 ? null : only;
}

/** One Change that makes every one of these cards say a text; null where all say it, or none can be written. */
export function manyDraft(def: FieldDef, paths: readonly string[], typed: string, label: string): DraftChange {
  return (cards) => {
    const value = def.parse(typed);
    if (!value.ok) return null;
    const edits = paths.flatMap((path): readonly CardEdit[] => {
      const card = cards.get(path);
      if (card === undefined || !card.editable || def.read(card) === typed.trim()) return [];
      return [{ path, base: card.hash, edits: editsFor(pathIn(def, card), value.value, card) }];
    });
    return edits.length === 0 ? null : { label, cards: edits };
  };
}

export function useManyField(def: FieldDef, cards: readonly Card[]): Field {
  const id = useId();
  const change = useOrg((state) => state.change);
  const undoLast = useOrg((state) => state.undoLast);
  const redoLast = useOrg((state) => state.redoLast);
  const types = useOrg((state) => state.org.types);
  const [typed, setTyped] = useState<string | null>(null);
  const [failed, setFailed] = useState<string | null>(null);
  const [saving, setSaving] = useState(false);
  const common = commonText(def, cards);
  const saved = common ?? "";
  const parsed = typed === null ? null : def.parse(typed);

  const send = async (next: string): Promise<void> => {
    if (saving || !def.parse(next).ok) return;
    setTyped(next);
    setSaving(true);
    const label = stepLabel(def, t("form:many.teams", { count: cards.length }), next, types);
    const paths = cards.map(({ path }) => path);
    const words = wordsOf(
      await change(manyDraft(def, paths, next, label)).catch((error: unknown) =>
        error instanceof Error ? error.message : String(error),
      ),
    );
    setSaving(false);
    setFailed(words);
    if (words === null) setTyped(null);
  };
  const commit = (given?: string): void => {
    const next = given ?? typed;
    if (next === null) return;
    // Where they differ, an empty box says nothing; where they agree, it takes the value away.
    if (next.trim() === saved) setTyped(null);
    else void send(next);
  };
  const take = (): void => {
    setTyped(null);
    setFailed(null);
  };
  return {
    id,
    place: idOf(def),
    text: typed ?? saved,
    saved,
    error: parsed === null || parsed.ok ? null : parsed.error,
    refusal:
      failed === null || typed === null
        ? null
        : { words: failed, remedy: { words: t("form:refused.again"), run: () => commit() } },
    dirty: typed !== null,
    stale: false,
    restored: false,
    saving,
    onChange(next) {
      setFailed(null);
      setTyped(next === saved ? null : next);
    },
    onCommit: commit,
    onLeave() {
      if (failed === null) commit();
    },
    onCancel: take,
    onStep: (step) => void (step === "undo" ? undoLast() : redoLast()),
    onRemove: () => void send(""),
  };
}

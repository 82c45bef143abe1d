// One field of a card being typed into. What is typed is kept as a draft in the org store until it is committed, taken back, or the card
// says it: so it survives another selection, a crash and a restart. Nothing invalid is ever sent. Draws nothing.

import { useEffect, useId, useRef, useState } from "react";
import type { ChangeOutcome } from "../../../shared/card/edit-types.ts";
import { assertNever } from "../../../shared/result.ts";
import { toldAll } from "../../../shared/words/said.ts";
import { t } from "../../../shared/words/t.ts";
import { draftKey } from "../../state/org-state.ts";
import { useOrg, useStores, useUi } from "../../state/stores.tsx";
import { asBegun, begin, forget, sending } from "./begun.ts";
import type { Field, FieldSpec, Refusal } from "./field-types.ts";

interface Attempt {
  readonly text: string;
  readonly words: string;
}

export function useField(spec: FieldSpec): Field {
  const { card, field, read } = spec;
  const { path } = card;
  const id = useId();
  const { org } = useStores();
  const key = draftKey(path, field);
  const draft = useOrg((state) => state.drafts.get(key));
  const saved = read(card);
  const [attempt, setAttempt] = useState<Attempt | null>(null);
  const [saving, setSaving] = useState(false);
  /** The text that is on its way: Enter and the blur after it are one commit. */
  const underway = useRef<string | null>(null);
  const dirty = draft !== undefined;
  const text = draft?.text ?? saved;
  const label = dirty ? spec.label(text) : null;
  const parsed = dirty ? spec.parse(text, card) : null;
  const refused = useOrg((state) => state.unsaved.find(({ change }) => isOurs(change, label, path)));
  const conflict = useOrg((state) => state.conflicts.find(({ change }) => isOurs(change, label, path)));
  const setUi = useUi((ui) => ui.set);
  const stale = draft !== undefined && !draft.restored && !asBegun(org, key, saved);

  const drop = (): void => {
    forget(org, key);
    org.getState().dropDraft(path, field);
    if (refused !== undefined) org.getState().discard(refused.id);
    setAttempt(null);
  };
  // By whatever way the card has come to say it: a retry, the merge view, another program.
  const settled = draft !== undefined && draft.text === saved;
  useEffect(() => {
    if (!settled) return;
    forget(org, key);
    org.getState().dropDraft(path, field);
  }, [settled, org, key, path, field]);

  const keep = (next: string): void => {
    if (!dirty || draft.restored) begin(org, key, saved);
    if (refused !== undefined && next !== text) org.getState().discard(refused.id);
    const base = dirty && !draft.restored ? draft.base : card.hash;
    org.getState().keepDraft({ path, field, text: next, base, restored: false });
  };

  const send = async (next: string, force: boolean): Promise<void> => {
    if (underway.current === next || !spec.parse(next, card).ok || (!force && spec.instead?.(next) === true)) return;
    underway.current = next;
    sending(org, key, next.trim());
    setSaving(true);
    const outcome = await org
      .getState()
      .change((cards) => {
        const now = cards.get(path);
        // Changed since: the field shows both, and the person picks.
        if (now === undefined || !now.editable || (!force && !asBegun(org, key, read(now)))) return null;
        const edits = spec.parse(next, now);
        return edits.ok && edits.value.length > 0
          ? { label: spec.label(next), cards: [{ path, base: now.hash, edits: edits.value }] }
          : null;
      })
      .catch((error: unknown) => (error instanceof Error ? error.message : String(error)));
    if (underway.current === next) underway.current = null;
    setSaving(false);
    const words = wordsOf(outcome);
    setAttempt(words === null ? null : { text: next, words });
    if (words !== null || outcome === null) return;
    const state = org.getState();
    const now = state.cards.get(path);
    if (state.drafts.get(key)?.text === next) {
      forget(org, key);
      state.dropDraft(path, field);
    } else if (now !== undefined) begin(org, key, read(now));
  };

  const commit = (given?: string): void => {
    const next = given ?? draft?.text;
    if (next === undefined) return;
    if (next.trim() === saved) {
      if (dirty) drop();
      return;
    }
    if (given !== undefined || draft?.restored === true) keep(next);
    // Whoever commits all the same has seen what the card says now.
    if (stale) begin(org, key, saved);
    void send(next, false);
  };

  return {
    id,
    place: field,
    text,
    saved,
    error: parsed === null || parsed.ok ? null : parsed.error,
    refusal: refusalOf(),
    dirty,
    stale,
    restored: draft?.restored === true,
    saving,
    onChange(next) {
      if (next === saved && !stale) drop();
      else keep(next);
    },
    onCommit: commit,
    onLeave() {
      if (!dirty || draft.restored || stale || refused !== undefined || conflict !== undefined || attempt?.text === text) return;
      commit();
    },
    onCancel: drop,
    onStep: (step) => void (step === "undo" ? org.getState().undoLast() : org.getState().redoLast()),
    onRemove: () => void send("", true),
  };

  function refusalOf(): Refusal | null {
    if (!dirty || saving) return null;
    if (conflict !== undefined) {
      const run = () => setUi({ dialog: { kind: "merge", conflict: conflict.id } });
      return { words: t("form:refused.conflict"), remedy: { words: t("form:refused.compare"), run } };
    }
    if (refused !== undefined) {
      const run = () => void org.getState().retry(refused.id);
      return {
        words: t("form:refused.failed", { why: sentences(refused.problems) }),
        remedy: { words: t("form:refused.again"), run },
      };
    }
    if (attempt === null || attempt.text !== text) return null;
    return { words: attempt.words, remedy: { words: t("form:refused.again"), run: () => commit() } };
  }
}

const isOurs = (
  change: { readonly label: string; readonly cards: readonly { readonly path: string }[] },
  label: string | null,
  path: string,
): boolean => change.label === label && change.cards.some((card) => card.path === path);

const sentences = (problems: readonly { readonly message: string }[]): string => toldAll(problems);

/** Why a Change is not in the file; null when it is, and when there was nothing to write. A text is what an exception said. */
export function wordsOf(outcome: ChangeOutcome | string | null): string | null {
  if (outcome === null) return null;
  if (typeof outcome === "string") return t("form:refused.failed", { why: outcome });
  switch (outcome.kind) {
    case "saved":
      return null;
    case "conflict":
      return t("form:refused.conflict");
    case "failed":
      return t("form:refused.failed", { why: sentences(outcome.problems) });
    default:
      return assertNever(outcome);
  }
}

// Adds a field of one's own to the front matter: a key, and a value as YAML reads it.

import { type FormEvent, useId, useRef, useState } from "react";
import type { Card } from "../../../shared/card/types.ts";
import { t } from "../../../shared/words/t.ts";
import { useOrg } from "../../state/stores.tsx";
import { wordsOf } from "../form/use-field.ts";
import { addField } from "./other-fields.ts";

const NOTHING = { key: "", value: "" } as const;

export function NewField({ card }: { readonly card: Card }) {
  const change = useOrg((state) => state.change);
  const [typed, setTyped] = useState<{ readonly key: string; readonly value: string } | null>(null);
  const [asked, setAsked] = useState(false);
  const [failed, setFailed] = useState<string | null>(null);
  const keyInput = useRef<HTMLInputElement>(null);
  const notes = useId();
  if (!card.editable) return null;
  if (typed === null) {
    return (
      <button type="button" className="list-add" onClick={() => setTyped(NOTHING)}>
        {t("lists:field.add")}
      </button>
    );
  }
  const planned = addField(card, typed.key, typed.value);
  const flaw = planned.ok || !asked ? null : (planned.error.key ?? planned.error.value ?? null);
  const close = () => {
    setTyped(null);
    setAsked(false);
    setFailed(null);
  };
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setAsked(true);
    if (!planned.ok) return;
    const outcome = await change((cards) => {
      const now = cards.get(card.path);
      const edits = now === undefined ? planned : addField(now, typed.key, typed.value);
      if (now === undefined || !now.editable || !edits.ok) return null;
      return {
        label: t("lists:step.addField", { field: typed.key.trim(), name: card.name }),
        cards: [{ path: card.path, base: now.hash, edits: edits.value }],
      };
    });
    const words = wordsOf(outcome);
    setFailed(words);
    if (words !== null) return;
    setTyped(NOTHING);
    setAsked(false);
    keyInput.current?.focus();
  };
  return (
    <form className="new-field" noValidate onSubmit={(event) => void submit(event)}>
      <input
        ref={keyInput}
        className="field-input new-field-input"
        aria-label={t("lists:field.newKey")}
        aria-invalid={flaw === null ? undefined : true}
        aria-describedby={notes}
        placeholder={t("lists:field.keyHint")}
        spellCheck={false}
        // biome-ignore lint/a11y/noAutofocus: it was just asked for
        autoFocus
        value={typed.key}
        onChange={(event) => setTyped({ ...typed, key: event.currentTarget.value })}
        onKeyDown={(event) => {
          if (event.key === "Escape") close();
        }}
      />
      <input
        className="field-input new-field-input"
        aria-label={t("lists:field.newValue")}
        aria-describedby={notes}
        placeholder={t("lists:field.valueHint")}
        spellCheck={false}
        value={typed.value}
        onChange={(event) => setTyped({ ...typed, value: event.currentTarget.value })}
        onKeyDown={(event) => {
          if (event.key === "Escape") close();
        }}
      />
      <span className="new-field-buttons">
        <button type="submit" className="btn">
          {t("lists:add")}
        </button>
        <button type="button" className="btn" onClick={close}>
          {t("lists:field.done")}
        </button>
      </span>
      <p className="list-flaw" id={notes} aria-live="polite">
        {flaw ?? failed}
      </p>
    </form>
  );
}

// A field whose value is not one place of one card but what is said of a relation, maybe in two. Typed text is kept here until it is
// said; where that is refused, it stays with the reason.
import { useId, useState } from "react";
import type { Field } from "../form/field-types.ts";
import type { Parsed } from "../form/parse.ts";

interface SaidSpec {
  /** Dotted, for whoever looks for it on the page. */
  readonly place: string;
  readonly saved: string;
  /** What is wrong with a text, in words; null for nothing. */
  readonly flaw?: (text: string) => string | null;
  /** Says it. Resolves to why it was refused, or null. */
  readonly say: (text: string) => Promise<string | null>;
}

export function useSaid({ place, saved, flaw, say }: SaidSpec): Field {
  const id = useId();
  const [typed, setTyped] = useState<string | null>(null);
  const [refused, setRefused] = useState<string | null>(null);
  const [saving, setSaving] = useState(false);
  const text = typed ?? saved;
  const dirty = typed !== null && typed !== saved;
  const error = dirty ? (flaw?.(text) ?? null) : null;
  const commit = async (given?: string): Promise<void> => {
    const next = (given ?? typed ?? saved).trim();
    if (saving || (flaw?.(next) ?? null) !== null) return;
    if (next === saved) {
      setTyped(null);
      return;
    }
    setTyped(next);
    setSaving(true);
    const why = await say(next);
    setSaving(false);
    setRefused(why);
    if (why === null) setTyped(null);
  };
  return {
    id,
    place,
    text,
    saved,
    error,
    refusal: refused === null || !dirty ? null : { words: refused, remedy: null },
    dirty,
    stale: false,
    restored: false,
    saving,
    onChange(next) {
      setTyped(next);
      setRefused(null);
    },
    onCommit: (given) => void commit(given),
    onLeave() {
      if (refused === null) void commit();
    },
    onCancel() {
      setTyped(null);
      setRefused(null);
    },
    onRemove: () => void commit(""),
  };
}

/** The flaw that parsing finds. */
export const flawBy =
  (parse: (typed: string) => Parsed) =>
  (text: string): string | null => {
    const parsed = parse(text);
    return parsed.ok ? null : parsed.error;
  };

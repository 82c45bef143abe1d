// What a button that turns a relation round says. Words only.
import { t } from "../../shared/words/t.ts";
import type { RelationKind } from "./defaults.ts";

/** Asks who is at the first end; null where both ends are alike. */
export function firstEndWords(kind: RelationKind | null): string | null {
  return kind === null || kind === "collaboration" ? null : t(`relations:swap.${kind}`);
}

// Saves a whole source that was typed, exactly as it was typed, against the bytes it was begun on.
import type { ChangeOutcome } from "../../shared/card/edit-types.ts";
import { t } from "../../shared/words/t.ts";
import { draftKey, type TypedDraft } from "../state/org-state.ts";
import type { OrgStore } from "../state/org-store.ts";

/** Null when there was nothing to save. What was typed on meanwhile stays a draft, on the new bytes. */
export async function saveSource(org: OrgStore, draft: TypedDraft): Promise<ChangeOutcome | null> {
  const { path, text, base } = draft;
  const outcome = await org.getState().change((cards) => {
    const name = cards.get(path)?.name ?? path;
    return { label: t("edits:source", { name }), cards: [{ path, base, edits: [{ kind: "replace-source", text }] }] };
  });
  if (outcome?.kind !== "saved") return outcome;
  const hash = [...outcome.cards, ...outcome.documents].find((file) => file.path === path)?.hash;
  const left = org.getState().drafts.get(draftKey(path, null));
  if (hash === undefined || left === undefined || left.base !== base) return outcome;
  if (left.text === text) org.getState().dropDraft(path, null);
  else org.getState().keepDraft({ ...left, base: hash });
  return outcome;
}

// The ticked offers of a text as one Change: front matter for a document, the missing fields for a card.
import { cardEdits, frontMatterOf, type InteractionForm } from "../../shared/card/adopt/adopt.ts";
import type { Offer } from "../../shared/card/adopt/types.ts";
import type { Edit } from "../../shared/card/edit-types.ts";
import { t } from "../../shared/words/t.ts";
import type { DraftChange } from "../state/draft.ts";

interface Text {
  readonly path: string;
  /** Hash of the bytes that the offers were read from: if the file changes before the Change is saved, it is a conflict. */
  readonly base: string;
  readonly title: string;
}

/** Puts front matter in front of a document; null when nothing is ticked. */
export function adoptDraft({ path, base, title }: Text, offers: readonly Offer[], form: InteractionForm): DraftChange {
  const yaml = frontMatterOf(offers, form);
  const edits: readonly Edit[] = yaml === "" ? [] : [{ kind: "add-front-matter", yaml }];
  return () => (edits.length === 0 ? null : { label: t("adopt:edits.make", { title }), cards: [{ path, base, edits }] });
}

/** Writes what a card's body says into its front matter; null when nothing is ticked. */
export function takeUpDraft({ path, base, title }: Text, offers: readonly Offer[], form: InteractionForm): DraftChange {
  const edits = cardEdits(offers, form);
  return () => (edits.length === 0 ? null : { label: t("adopt:edits.takeUp", { title }), cards: [{ path, base, edits }] });
}

// A whole source that was typed while its file changed or went away: putting it over what is there now, or giving it up.
import { toldAll } from "../../shared/words/said.ts";
import { t } from "../../shared/words/t.ts";
import { draftState } from "../state/drafts.ts";
import type { OrgState, TypedDraft } from "../state/org-state.ts";
import type { OrgStore } from "../state/org-store.ts";
import { saveSource } from "./save-source.ts";

export interface StaleDraft {
  readonly draft: TypedDraft;
  readonly state: "changed-elsewhere" | "deleted-elsewhere";
}

type Known = Pick<OrgState, "drafts" | "cards" | "documents" | "conflicts" | "status">;

/** Drafts that no longer fit their files and that no conflict speaks of already. Those of an earlier session are asked about elsewhere. */
export function staleDrafts({ drafts, cards, documents, conflicts, status }: Known): readonly StaleDraft[] {
  if (drafts.size === 0 || status !== "ready") return [];
  const told = new Set(conflicts.flatMap(({ files }) => files.map(({ path }) => path)));
  return [...drafts.values()].flatMap((draft) => {
    const file = cards.get(draft.path) ?? documents.find(({ path }) => path === draft.path);
    const state = draftState(draft, file);
    if (draft.restored || told.has(draft.path) || state === "fresh") return [];
    // A field writes itself into whatever the card says now; only with the card gone there is something to decide.
    return draft.field !== null && state === "changed-elsewhere" ? [] : [{ draft, state }];
  });
}

/** Writes a text over what the file holds now, as the person has decided. The reason why not, or null. */
export async function putOver(org: OrgStore, draft: TypedDraft, text: string): Promise<string | null> {
  const { path } = draft;
  const { cards, documents } = org.getState();
  const file = cards.get(path) ?? documents.find((one) => one.path === path);
  if (file === undefined) return restore(org, draft, text);
  const next = { ...draft, text, base: file.hash, restored: false };
  org.getState().keepDraft(next);
  const outcome = await saveSource(org, next);
  if (outcome === null || outcome.kind === "saved") return null;
  return toldAll(outcome.problems);
}

async function restore(org: OrgStore, { path }: TypedDraft, text: string): Promise<string | null> {
  const outcome = await org
    .getState()
    .change(() => ({ label: t("edits:restore", { path }), cards: [], files: [{ kind: "create", path, text }] }));
  if (outcome !== null && outcome.kind !== "saved") return toldAll(outcome.problems);
  org.getState().dropDraft(path, null);
  return null;
}

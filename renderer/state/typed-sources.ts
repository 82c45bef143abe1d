// Takes a whole source that is being typed over a Change of our own to the same card: a move, a field, an undo. Nobody else was at work,
// so what both changed is put together line by line, and nobody is asked. Where both changed the same lines, the typing stays as it is and
// a person decides. Changes by other programs are never taken in here.
import type { Change, ChangeOutcome } from "../../shared/card/edit-types.ts";
import { mergeTexts } from "../../shared/card/merge/three-way.ts";
import type { HostApi } from "../../shared/contract.ts";
import { draftKey, type OrgState, type TypedDraft } from "./org-state.ts";
import { namesOf } from "./renames.ts";

type Saved = Extract<ChangeOutcome, { kind: "saved" }>;
/** By path before the Change. */
type Texts = ReadonlyMap<string, string>;

interface Carried {
  readonly from: string;
  readonly base: string;
  readonly hash: string;
  readonly theirs: string;
}

/** The files of a Change whose source is being typed, as they are before it. Costs nothing where none is. */
export async function textsBefore(host: HostApi, change: Change, { drafts, cards }: OrgState): Promise<Texts> {
  const texts = new Map<string, string>();
  if (drafts.size === 0) return texts;
  const paths = new Set([
    // A Change that writes a whole source is the typing itself.
    ...change.cards.filter(({ edits }) => !edits.some(({ kind }) => kind === "replace-source")).map(({ path }) => path),
    ...(change.files ?? []).flatMap((step) => (step.kind === "rename" ? [step.path] : [])),
  ]);
  for (const path of paths) {
    const draft = drafts.get(draftKey(path, null));
    if (draft === undefined || draft.base !== cards.get(path)?.hash) continue;
    const text = await textOf(host, path, draft.base);
    if (text !== null) texts.set(path, text);
  }
  return texts;
}

/** @returns what puts the drafts on the files as the Change left them; drafts are given by the paths before it */
export async function carryOver(
  host: HostApi,
  texts: Texts,
  saved: Saved,
): Promise<(drafts: OrgState["drafts"]) => OrgState["drafts"]> {
  const names = namesOf(saved.renamed);
  const carried: Carried[] = [];
  for (const [from, base] of texts) {
    const path = names.get(from) ?? from;
    const hash = saved.cards.find((card) => card.path === path)?.hash;
    const theirs = hash === undefined ? null : await textOf(host, path, hash);
    if (hash !== undefined && theirs !== null) carried.push({ from, base, hash, theirs });
  }
  return (drafts) => carried.reduce(withCarried, drafts);
}

function withCarried(drafts: OrgState["drafts"], { from, base, hash, theirs }: Carried): OrgState["drafts"] {
  const key = draftKey(from, null);
  // As it is now: typing goes on while a Change is on its way.
  const draft = drafts.get(key);
  if (draft === undefined) return drafts;
  const { text, clashes } = mergeTexts(base, draft.text, theirs);
  if (clashes.length > 0) return drafts;
  const next = new Map<string, TypedDraft>(drafts);
  if (text === theirs) next.delete(key);
  else next.set(key, { ...draft, text, base: hash });
  return next;
}

/** Null where the file is not the one with this hash any more, or the host is gone: then the typing stays on what it was begun on. */
async function textOf(host: HostApi, path: string, hash: string): Promise<string | null> {
  const reply = await host.call("source", { path }).catch(() => null);
  return reply?.kind === "source" && reply.source.hash === hash ? reply.source.text : null;
}

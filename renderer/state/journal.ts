// Keeps what is not saved with the host, outside the folder, so that it survives a crash; restore.ts takes it up again.
import type { Change } from "../../shared/card/edit-types.ts";
import type { JournalEntry } from "../../shared/contract.ts";
import { toldAll } from "../../shared/words/said.ts";
import { t } from "../../shared/words/t.ts";
import type { Kit } from "./kit.ts";
import type { TypedDraft } from "./org-state.ts";

/** How long typing may rest before it is sent. Milliseconds. */
const QUIET = 120;

export type Journal = ReturnType<typeof createJournal>;

export function createJournal({ host, get, notify, generation, window }: Kit) {
  /** False while a folder is being opened: its journal must not be overwritten before it has been taken up. */
  let open = false;
  let sending: Change | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let told = false;
  /** What the host keeps, by identity: an entry is a new object when anything in it changed. Null when that is not known. */
  let sent: readonly (TypedDraft | Change)[] | null = null;
  let last: Promise<void> = Promise.resolve();

  const now = (): readonly (TypedDraft | Change)[] => {
    const { drafts, unsaved, conflicts } = get();
    return [
      ...drafts.values(),
      ...unsaved.map(({ change }) => change),
      ...conflicts.flatMap(({ change, purpose }) => (purpose === "edit" ? [change] : [])),
      ...(sending === null ? [] : [sending]),
    ];
  };
  const isKept = (entries: readonly unknown[]) =>
    entries.length === sent?.length && entries.every((entry, i) => entry === sent?.[i]);

  const send = async (): Promise<void> => {
    const born = generation();
    const entries = now();
    if (!open || isKept(entries)) return;
    sent = entries;
    const problem = await keep(entries.map(entryOf));
    if (problem === null || born !== generation()) return;
    sent = null;
    if (told) return;
    told = true;
    notify("error", t("saving:notSafe"), t("saving:notSafeWhy", { why: problem }));
  };

  const keep = async (journal: readonly JournalEntry[]): Promise<string | null> => {
    try {
      const reply = await host.call("keepJournal", { window, journal });
      return reply.kind === "kept" ? null : toldAll(reply.problems);
    } catch (cause) {
      return cause instanceof Error ? cause.message : String(cause);
    }
  };

  /**
   * At once: a page that is being left waits for no reply, and the host takes journals in the order they come. Resolves when the host has
   * this and all that was sent before, or has refused it.
   */
  const flush = (): Promise<void> => {
    clearTimeout(timer);
    timer = undefined;
    last = Promise.all([last, send()]).then(() => undefined);
    return last;
  };

  /** Something that is not saved has changed. */
  const touch = (): void => {
    if (open && timer === undefined && !isKept(now())) timer = setTimeout(() => void flush(), QUIET);
  };

  return {
    flush,
    touch,
    /** The Change that is being written: on a slow disk it is kept as well. */
    underWay(change: Change | null): void {
      sending = change;
      touch();
    },
    /** Another folder is being opened. */
    stop(): void {
      clearTimeout(timer);
      timer = undefined;
      open = false;
      told = false;
      sending = null;
      sent = null;
    },
    /** The folder's own journal has been taken up. `changed`: the host keeps something else. */
    start(changed: boolean): void {
      open = true;
      sent = changed ? null : now();
      touch();
    },
  };
}

function entryOf(kept: TypedDraft | Change): JournalEntry {
  if ("cards" in kept) return { kind: "change", change: kept };
  const { path, base, field, text } = kept;
  return field === null ? { kind: "source", path, base, text } : { kind: "field", path, base, field, text };
}

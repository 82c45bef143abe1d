// Changes that fail: a host that does not answer, what another try can cure, and how the user hears of it.
import type { Change, ChangeOutcome, ConflictFile } from "../../shared/card/edit-types.ts";
import type { HostApi } from "../../shared/contract.ts";
import { toldAll } from "../../shared/words/said.ts";
import { t } from "../../shared/words/t.ts";
import type { Kit } from "./kit.ts";

type Failed = Extract<ChangeOutcome, { kind: "failed" }>;

/** A host that cannot be reached is a failure like any other. */
export async function handOver({ host }: Kit, change: Change): Promise<ChangeOutcome> {
  try {
    return await host.call("apply", { change });
  } catch (cause) {
    const message = t("saving:hostGone", { why: cause instanceof Error ? cause.message : String(cause) });
    return { kind: "failed", problems: [{ code: "HOST-GONE", severity: "error", message, path: "" }] };
  }
}

/** What another try can cure: a disk, a folder or a host that does not do what was asked. Everything else would be refused again. */
export function isOfTheDisk({ problems }: Failed): boolean {
  return problems.some(({ code }) => /^(?:WRITE|FILE|FOLDER|HOST)-|^(?:CLOSED|UNEXPECTED)$/.test(code));
}

export function tellFailure({ notify }: Kit, title: string, { problems }: Failed): void {
  notify("error", title, toldAll(problems));
}

/**
 * A failure that is a conflict like any other, with both texts to choose from: a file that is to be made where another program has put one
 * by now, or a whole source for a file that is gone. Anything else stays a failure; so does a name that only other systems take for the
 * same.
 */
export async function asConflict({ host }: Kit, change: Change, outcome: Failed): Promise<ChangeOutcome> {
  const files: ConflictFile[] = [];
  for (const { code, path } of outcome.problems) {
    const file =
      code === "NAME-TAKEN" ? await takenFile(host, change, path) : code === "FILE-GONE" ? goneFile(change, path) : null;
    if (file === null) return outcome;
    files.push(file);
  }
  return { kind: "conflict", paths: files.map(({ path }) => path), problems: outcome.problems, files };
}

async function takenFile(host: HostApi, change: Change, path: string): Promise<ConflictFile | null> {
  const step = change.files?.find((file) => file.kind === "create" && file.path === path);
  if (step?.kind !== "create") return null;
  const reply = await host.call("source", { path });
  if (reply.kind === "failed") return null;
  return { path, base: null, mine: step.text, theirs: reply.source.text, theirsHash: reply.source.hash };
}

function goneFile(change: Change, path: string): ConflictFile | null {
  const source = change.cards.find((card) => card.path === path)?.edits.findLast(({ kind }) => kind === "replace-source");
  return source?.kind === "replace-source" ? { path, base: null, mine: source.text, theirs: null, theirsHash: null } : null;
}

// The three texts of a file that another program changed first: what the Change was made for, what it would have made of it, and what the disk
// holds now. Reads only, and only what the scan found; a text that is not known any more is null, never guessed.
import { join } from "node:path";
import { applyEdits } from "../../shared/card/edit.ts";
import type { Change, ConflictFile } from "../../shared/card/edit-types.ts";
import type { ApplyContext } from "./look-up.ts";
import { codeOf } from "./problem-codes.ts";
import { decode, hashOf, MAX_BYTES } from "./read.ts";

/** @param paths those that are in conflict */
export async function conflictFiles(
  context: ApplyContext,
  change: Change,
  paths: readonly string[],
): Promise<readonly ConflictFile[]> {
  const files: ConflictFile[] = [];
  for (const path of paths) {
    const theirs = await textNow(context, path);
    if (theirs.text !== null && theirs.hash !== null) context.texts.keep(theirs.hash, theirs.text);
    const step = change.files?.find((file) => file.path === path);
    const edit = change.cards.find((card) => card.path === path);
    const hash = edit?.base ?? (step === undefined || step.kind === "create" ? null : step.base);
    const base = hash === null ? null : context.texts.get(hash);
    const mine = step?.kind === "delete" ? null : textOfMine(path, base, theirs.text, edit?.edits ?? []);
    files.push({ path, base, mine, theirs: theirs.text, theirsHash: theirs.hash });
  }
  return files;
}

type Edits = Change["cards"][number]["edits"];

function textOfMine(path: string, base: string | null, theirs: string | null, edits: Edits): string | null {
  const from = base ?? theirs;
  // Splices count from the beginning of the very text they were made for.
  if (from === null || (base === null && edits.some((edit) => edit.kind === "splice"))) return null;
  const edited = applyEdits(path, from, edits);
  return edited.ok ? edited.value.text : null;
}

async function textNow({ port, root, find }: ApplyContext, path: string): Promise<{ text: string | null; hash: string | null }> {
  const found = find(path);
  if (found === null) return { text: null, hash: null };
  try {
    if ((await port.realPath(join(root, path))) !== found.real) return { text: null, hash: null };
    const bytes = await port.read(found.real);
    const text = bytes.length > MAX_BYTES ? null : decode(path, bytes);
    return { text: text?.ok ? text.value : null, hash: hashOf(bytes) };
  } catch (cause) {
    if (codeOf(cause) === null) throw cause;
    return { text: null, hash: null };
  }
}

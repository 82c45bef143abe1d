// What the edits of a Change make of each card, checked before a byte is written: the base, the permission, our own reader and a second one.
import { applyEdits } from "../../shared/card/edit.ts";
import type { CardEdit, Edit, Splice } from "../../shared/card/edit-types.ts";
import { err, ok, type Problem, type Result } from "../../shared/result.ts";
import { VIEWS_FILE } from "../../shared/views/views-file.ts";
import { said } from "../../shared/words/said.ts";
import { refuseEdit } from "./edit-guard.ts";
import { type ApplyContext, lookUp, type Refusal } from "./look-up.ts";
import { codeOf, hostProblem } from "./problem-codes.ts";
import { decode, hashOf, MAX_BYTES } from "./read.ts";
import type { FoundFile } from "./scan.ts";
import { notWritten } from "./unit-of-work.ts";
import { readOnlyFile } from "./write-permission.ts";

/** A card with its bytes before and after. */
export interface EditedFile {
  readonly found: FoundFile;
  /** Hash of `before`. */
  readonly base: string;
  readonly before: Uint8Array;
  readonly after: Uint8Array;
  /** Hash of `after`. */
  readonly hash: string;
  readonly inverse: readonly Splice[];
}

/** Everything that can be refused without touching the disk. */
export async function planEdit(context: ApplyContext, edit: CardEdit): Promise<Result<EditedFile, Refusal>> {
  const fail = (problem: Problem) => err<Refusal>({ kind: "failed", problem });
  const { path } = edit;
  const looked = await lookUp(context, path, edit.base);
  if (!looked.ok) return looked;
  const { found, bytes } = looked.value;
  const closed = await readOnlyFile(context.port, found.real, path).catch((cause: unknown) => {
    if (codeOf(cause) === null) throw cause;
    return notWritten(path, cause);
  });
  if (closed !== null) return fail(closed);
  const text = decode(path, bytes);
  if (!text.ok) return fail(text.error);
  const edited = applyEdits(path, text.value, edit.edits);
  if (!edited.ok) return fail(edited.error[0] ?? hostProblem("UNEXPECTED", said("disk:save.noReason", { path }), path));
  const after = bytesOf(path, edited.value.text);
  if (!after.ok) return fail(after.error);
  // The views are YAML without a body, which the second reader does not know.
  const refusal = path === VIEWS_FILE ? null : refuseEdit(path, text.value, edited.value.text, edit.edits);
  if (refusal !== null) return fail(refusal);
  const hash = hashOf(after.value);
  context.texts.keep(edit.base, text.value);
  context.texts.keep(hash, edited.value.text);
  return ok({ found, base: edit.base, before: bytes, after: after.value, hash, inverse: edited.value.inverse });
}

/** The way back, for a card that may have another name by then. */
export function inverseOf({ hash, inverse }: EditedFile, path: string): CardEdit {
  const edits: readonly Edit[] = [{ kind: "splice", splices: inverse }];
  return { path, base: hash, edits };
}

/** The bytes that a text is stored as, or the Problem of one that cannot be a card. */
export function bytesOf(path: string, text: string): Result<Uint8Array, Problem> {
  const bytes = Buffer.from(text, "utf8");
  if (bytes.length <= MAX_BYTES && text.isWellFormed()) return ok(bytes);
  return err(hostProblem("WRITE-TEXT", said("disk:save.text", { path }), path));
}

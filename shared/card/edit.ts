// Compiles edits to splices on the exact text of a card and gives the text after them with the splices that undo them. Text outside a
// splice is never touched. Field edits are read back before they are handed out (edit-guard.ts). Reads and writes no files.
import { assertNever, err, ok, type Problem, type Result } from "../result.ts";
import { type Gap, said } from "../words/said.ts";
import { addFrontMatter } from "./edit-adopt.ts";
import { chainTo, type EditDocument, openDocument, reasonIn, refuse, standingPath } from "./edit-document.ts";
import { findFlaw } from "./edit-guard.ts";
import { renameHeading } from "./edit-heading.ts";
import { moveItem } from "./edit-move.ts";
import { insertItem, putValue } from "./edit-put.ts";
import { renameKey } from "./edit-rename.ts";
import { refuseShared } from "./edit-shared.ts";
import { type FieldEdit, placed, type Step, stepsOf } from "./edit-steps.ts";
import { takeValue } from "./edit-take.ts";
import type { Edit, Splice } from "./edit-types.ts";
import type { FieldPath } from "./entry-types.ts";
import { applySplices, invertSplices, ordered, SpliceTrail, trimmed } from "./splices.ts";

type Splices = Result<readonly Splice[], readonly Problem[]>;

/**
 * Applies edits one after another, all or none.
 * @param path for the Problems
 * @param text the file as text, with its BOM and line endings
 * @returns the new text, and splices on it that restore the old one to the byte; or why nothing was changed
 */
export function applyEdits(
  path: string,
  text: string,
  edits: readonly Edit[],
): Result<{ readonly text: string; readonly inverse: readonly Splice[] }> {
  const trail = new SpliceTrail(text.length);
  let current = text;
  for (const edit of edits) {
    const lists = splicesOf(path, current, edit);
    if (!lists.ok) return lists;
    for (const splices of lists.value) {
      current = applySplices(current, splices);
      trail.add(splices);
    }
  }
  return ok({ text: current, inverse: invertSplices(text, trimmed(text, trail.joined())) });
}

/** Lists of splices, each for the text that the one before it leaves. */
function splicesOf(path: string, text: string, edit: Edit): Result<readonly (readonly Splice[])[], readonly Problem[]> {
  switch (edit.kind) {
    case "splice": {
      const splices = ordered(text.length, edit.splices);
      if (splices !== null) return ok([splices]);
      return err(refuse({ path, text }, "EDIT-SPLICE", said("faults:edit.overlap")));
    }
    case "replace-source": {
      const bom = text.startsWith("\ufeff") && !edit.text.startsWith("\ufeff") ? "\ufeff" : "";
      return ok([trimmed(text, [{ start: 0, end: text.length, text: bom + inLineEndingsOf(text, edit.text) }])]);
    }
    case "replace-body":
      return replaceBody(path, text, edit.text);
    case "set-name": {
      const heading = renameHeading(path, text, edit.name);
      return heading === null ? editField(path, text, { kind: "set", field: ["name"], value: edit.name }) : ok([heading]);
    }
    case "add-front-matter": {
      const added = addFrontMatter(path, text, edit.yaml);
      return added.ok ? ok([added.value]) : added;
    }
    case "unset":
      return unsetField(path, text, edit);
    case "set":
    case "insert-item":
    case "remove-item":
    case "move-item":
    case "rename-key":
      return editField(path, text, edit);
    default:
      return assertNever(edit);
  }
}

/** Text from an editor that knows only \n, for a file that knows only \r\n. */
function inLineEndingsOf(text: string, replacement: string): string {
  const crlfOnly = text.includes("\r\n") && !/(?<!\r)\n/.test(text);
  return crlfOnly && !replacement.includes("\r") ? replacement.replaceAll("\n", "\r\n") : replacement;
}

function replaceBody(path: string, text: string, body: string): Result<readonly (readonly Splice[])[], readonly Problem[]> {
  const opened = openDocument(path, text);
  if (!opened.ok) return opened;
  const { bodyStart } = opened.value;
  const splices = trimmed(text, [{ start: bodyStart, end: text.length, text: inLineEndingsOf(text, body) }]);
  const after = openDocument(path, applySplices(text, splices));
  if (after.ok && after.value.bodyStart === bodyStart) return ok([splices]);
  return err(refuse({ path, text }, "EDIT-UNSAFE", said("faults:edit.bodyFence")));
}

/** A field may be written twice, at the top and in metadata, or under an alias. It is unset when none of its places says anything. */
function unsetField(
  path: string,
  text: string,
  edit: Extract<FieldEdit, { kind: "unset" }>,
): Result<readonly (readonly Splice[])[], readonly Problem[]> {
  const lists: (readonly Splice[])[] = [];
  let current = text;
  for (let field: FieldPath | null = edit.field; field !== null; ) {
    const taken = editField(path, current, { kind: "unset", field });
    if (!taken.ok) return taken;
    lists.push(...taken.value);
    current = taken.value.reduce(applySplices, current);
    const opened = openDocument(path, current);
    field = taken.value.length > 0 && opened.ok ? standingPath(opened.value.root, edit.field) : null;
  }
  return ok(lists);
}

function editField(path: string, text: string, asked: FieldEdit): Result<readonly (readonly Splice[])[], readonly Problem[]> {
  const opened = openDocument(path, text);
  if (!opened.ok) return opened;
  const before = opened.value;
  const edit = placed(before, asked);
  const lists: (readonly Splice[])[] = [];
  let document = before;
  for (const step of stepsOf(before, edit)) {
    const compiled = compile(document, step);
    if (!compiled.ok) return compiled;
    const splices = ordered(document.text.length, compiled.value);
    if (splices === null) return err(unsafe(before, edit, said("faults:why.partsOverlap")));
    lists.push(splices);
    const next = openDocument(path, applySplices(document.text, splices));
    if (!next.ok) return err(unsafe(before, edit, reasonIn(next.error)));
    document = next.value;
  }
  const flaw = lists.length === 0 ? null : findFlaw(before, edit, document.text);
  return flaw === null ? ok(lists) : err(unsafe(before, edit, flaw));
}

function compile(document: EditDocument, step: Step): Splices {
  switch (step.kind) {
    case "put":
      return putValue(document, step.path, step.value, step.coordinate);
    case "take":
      return takeValue(document, step.path);
    case "add": {
      const shared = refuseShared(document, [...step.path, step.index], chainTo(document.root, step.path));
      return shared === null ? insertItem(document, step.path, step.index, step.value) : err(shared);
    }
    case "move":
      return moveItem(document, step.path, step.from, step.to);
    case "rename":
      return renameKey(document, step.path, step.to);
    default:
      return assertNever(step);
  }
}

function unsafe(document: EditDocument, edit: FieldEdit, reason: Gap): readonly Problem[] {
  return refuse(document, "EDIT-UNSAFE", said("faults:edit.notWritten", { field: edit.field.join("."), reason }), edit.field);
}

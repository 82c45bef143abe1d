// Gives a key another name where it stands: only the key's own token is written, its value is not looked at.
import { err, ok, type Problem, type Result } from "../result.ts";
import { type Said, said } from "../words/said.ts";
import { chainTo, type EditDocument, refuse } from "./edit-document.ts";
import { refuseShared } from "./edit-shared.ts";
import type { Splice } from "./edit-types.ts";
import type { FieldPath } from "./entry-types.ts";
import { entryOf } from "./yaml-values.ts";
import { keyText, scalarText } from "./yaml-write.ts";

/** Renames the last key of a path. Refused where the name is taken, or where an alias, an anchor or a merge key is in play. */
export function renameKey(document: EditDocument, path: FieldPath, to: string): Result<readonly Splice[], readonly Problem[]> {
  const old = String(path.at(-1) ?? "");
  const parents = chainTo(document.root, path.slice(0, -1));
  for (const key of [old, to]) {
    const shared = refuseShared(document, [...path.slice(0, -1), key], parents);
    if (shared !== null) return err(shared);
  }
  const mapping = parents[path.length - 1];
  const entry = mapping?.kind === "mapping" ? entryOf(mapping, old) : undefined;
  const missing = (reason: Said) =>
    err(refuse(document, "EDIT-PATH", said("faults:edit.cannotRename", { field: path.join("."), reason }), path));
  if (mapping?.kind !== "mapping" || entry?.key.kind !== "scalar" || entry.key.start === -1)
    return missing(said("faults:why.noSuchKey"));
  if (old === to) return ok([]);
  if (entryOf(mapping, to) !== undefined) return missing(said("faults:why.keyThere", { key: to }));
  const { key } = entry;
  if (key.anchor !== null || key.tag !== null) {
    const what = said("faults:edit.sharedKey", { field: path.join(".") });
    return err(refuse(document, "EDIT-SHARED", what, path, key.start));
  }
  const style = key.style === "single" || key.style === "double" ? key.style : null;
  const text = style === null ? keyText(to, mapping.flow) : scalarText(to, mapping.flow, style);
  return ok([{ start: key.start, end: key.end, text }]);
}

// An open dialog and the files it is about: it goes on under their new names, and without those that are gone. Pure.
import { homeKey, pathOf } from "../../shared/org/keys.ts";
import type { Org, TeamKey } from "../../shared/org/types.ts";
import { assertNever } from "../../shared/result.ts";
import { type Names, renamedKey } from "./renames.ts";
import type { Dialog } from "./ui-store.ts";

/**
 * @param gone paths that are not there any more
 * @param org as it is now
 * @returns the very same dialog where it is not concerned; null where nothing is left to ask about
 */
export function followedDialog(dialog: Dialog, names: Names, gone: ReadonlySet<string>, org: Org): Dialog | null {
  const left = (key: TeamKey | null): TeamKey | null => {
    if (key === null) return null;
    const now = renamedKey(names, key);
    return gone.has(pathOf(homeKey(now)) ?? "") ? null : now;
  };
  switch (dialog.kind) {
    case "rename-team": {
      const key = left(dialog.key);
      if (key === null) return null;
      return key === dialog.key ? dialog : { ...dialog, key };
    }
    case "delete-teams":
    case "join-grouping":
    case "make-subteam": {
      const keys = dialog.keys.flatMap((key) => left(key) ?? []);
      if (keys.length === 0) return null;
      return keys.length === dialog.keys.length && keys.every((key, i) => key === dialog.keys[i]) ? dialog : { ...dialog, keys };
    }
    case "connect": {
      const [from, to] = [left(dialog.from), left(dialog.to)];
      return from === dialog.from && to === dialog.to ? dialog : { ...dialog, from, to };
    }
    case "new-team": {
      const connect = left(dialog.connect);
      return connect === dialog.connect ? dialog : { ...dialog, connect };
    }
    case "rename-grouping":
      return org.groupings.has(dialog.key) ? dialog : null;
    case "edit-relation":
      return org.relations.has(dialog.key) ? dialog : null;
    case "adopt":
    case "merge-markers":
    case "merge-draft": {
      const path = names.get(dialog.path) ?? dialog.path;
      // What was typed for a file that is gone is still to be decided on.
      if (dialog.kind !== "merge-draft" && gone.has(path)) return null;
      return path === dialog.path ? dialog : { ...dialog, path };
    }
    case "history":
    case "save-view":
    case "rename-view":
    case "open-address":
    case "unsaved":
    case "merge":
      return dialog;
    default:
      return assertNever(dialog);
  }
}

// What is done to the saved views, as Changes to the one file that holds them. The engine is the cards' own: the file's YAML is edited as if
// it stood between the fences of a card, so comments, order and style of every other view stay byte for byte.
import { applyEdits } from "../card/edit.ts";
import type { Change, Edit } from "../card/edit-types.ts";
import { trimmed } from "../card/splices.ts";
import type { JsonValue } from "../card/types.ts";
import { err, ok, type Result } from "../result.ts";
import { told } from "../words/said.ts";
import type { ViewsFile } from "./types.ts";
import type { View } from "./view.ts";
import { toData } from "./view-data.ts";
import { LONGEST_NAME, readViews, type SavedView, VIEWS_FILE, VIEWS_VERSION, yamlStart } from "./views-file.ts";

/** Why a view is not saved; the words are the caller's. */
export type NotSaved =
  | { readonly kind: "no-name" }
  | { readonly kind: "long-name"; readonly most: number }
  | { readonly kind: "name-taken"; readonly name: string }
  /** Another program took the view away. */
  | { readonly kind: "gone"; readonly name: string }
  /** The file has problems that are mended by hand. */
  | { readonly kind: "closed" }
  | { readonly kind: "refused"; readonly message: string };

/** The Change, or null where there is nothing to do. */
export type ViewPlan = Result<Change | null, NotSaved>;

const NEW_FILE = `# Views of the diagram, saved by Teamscape. What each line means: docs/views.md of Teamscape.\nversion: ${VIEWS_VERSION}\n`;

/** @param label in the user's words, for the history */
export function saveView(file: ViewsFile, name: string, view: View, label: string): ViewPlan {
  const wanted = name.trim();
  const opened = openViews(file);
  if (!opened.ok) return opened;
  const { views, entries } = opened.value;
  const fault = nameFault(wanted, views);
  if (fault !== null) return err(fault);
  const item = { name: wanted, ...jsonOf(view) };
  return changed(file, { kind: "insert-item", field: ["views"], index: entries, value: item }, label);
}

/** Writes another view under the name of one that is there. */
export function updateView(file: ViewsFile, name: string, view: View, label: string): ViewPlan {
  return edited(file, name, ({ index }) => ok({ kind: "set", field: ["views", index], value: { name, ...jsonOf(view) } }), label);
}

export function renameView(file: ViewsFile, name: string, to: string, label: string): ViewPlan {
  const wanted = to.trim();
  return edited(
    file,
    name,
    ({ index }, views) => {
      const fault = nameFault(
        wanted,
        views.filter((other) => other.index !== index),
      );
      return fault === null ? ok({ kind: "set", field: ["views", index, "name"], value: wanted }) : err(fault);
    },
    label,
  );
}

export function deleteView(file: ViewsFile, name: string, label: string): ViewPlan {
  return edited(file, name, ({ index }) => ok({ kind: "remove-item", field: ["views"], index }), label);
}

function edited(
  file: ViewsFile,
  name: string,
  edit: (saved: SavedView, views: readonly SavedView[]) => Result<Edit, NotSaved>,
  label: string,
): ViewPlan {
  const opened = openViews(file);
  if (!opened.ok) return opened;
  const saved = opened.value.views.find((one) => one.name === name);
  if (saved === undefined) return err({ kind: "gone", name });
  const made = edit(saved, opened.value.views);
  return made.ok ? changed(file, made.value, label) : made;
}

function openViews(file: ViewsFile): Result<{ readonly views: readonly SavedView[]; readonly entries: number }, NotSaved> {
  if (file.kind === "unreadable") return err({ kind: "closed" });
  const read = readViews(file.kind === "none" ? "" : file.text);
  return read.editable ? ok(read) : err({ kind: "closed" });
}

/** Null for a name that a new view may have. */
function nameFault(name: string, views: readonly SavedView[]): NotSaved | null {
  if (name === "") return { kind: "no-name" };
  if (name.length > LONGEST_NAME) return { kind: "long-name", most: LONGEST_NAME };
  const same = (other: string): boolean => other.toLowerCase() === name.toLowerCase();
  return views.some((one) => same(one.name)) ? { kind: "name-taken", name } : null;
}

function changed(file: ViewsFile, edit: Edit, label: string): ViewPlan {
  const before = file.kind === "text" ? file.text : NEW_FILE;
  const after = withEdit(before, edit);
  if (!after.ok) return after;
  if (file.kind !== "text") return ok({ label, cards: [], files: [{ kind: "create", path: VIEWS_FILE, text: after.value }] });
  if (after.value === before) return ok(null);
  const splices = trimmed(before, [{ start: 0, end: before.length, text: after.value }]);
  return ok({ label, cards: [{ path: VIEWS_FILE, base: file.hash, edits: [{ kind: "splice", splices }] }] });
}

/** The file's text with one edit made to its YAML. */
function withEdit(text: string, edit: Edit): Result<string, NotSaved> {
  const start = yamlStart(text);
  const eol = text[text.indexOf("\n") - 1] === "\r" ? "\r\n" : "\n";
  const [head, tail] = [`---${eol}`, `${text.endsWith("\n") || text.length === start ? "" : eol}---${eol}`];
  const made = applyEdits(VIEWS_FILE, head + text.slice(start) + tail, [edit]);
  const [first] = made.ok ? [] : made.error;
  if (!made.ok) return err({ kind: "refused", message: first === undefined ? VIEWS_FILE : told(first) });
  const { text: after } = made.value;
  if (!after.startsWith(head) || !after.endsWith(tail)) return err({ kind: "refused", message: VIEWS_FILE });
  return ok(text.slice(0, start) + after.slice(head.length, after.length - tail.length));
}

/** A view's data holds what JSON holds and nothing that is undefined. */
const jsonOf = (view: View) => toData(view) as { readonly [key: string]: JsonValue };

// Takes up what the last session left unsaved. What the folder holds by now is let go; everything else comes back, marked as restored.
import { chainTo, openDocument, writtenPath } from "../../shared/card/edit-document.ts";
import type { FieldPath } from "../../shared/card/entry-types.ts";
import { jsonOf } from "../../shared/card/yaml-values.ts";
import type { HostApi, JournalEntry } from "../../shared/contract.ts";
import type { Problem } from "../../shared/result.ts";
import { t } from "../../shared/words/t.ts";
import type { Kit } from "./kit.ts";
import { draftKey, type TypedDraft, type Unsaved } from "./org-state.ts";

interface Restored {
  readonly drafts: ReadonlyMap<string, TypedDraft>;
  readonly unsaved: readonly Unsaved[];
}

export async function restore(host: HostApi, journal: readonly JournalEntry[], nextId: () => number): Promise<Restored> {
  const sources = await sourcesOf(host, new Set(journal.flatMap((entry) => (entry.kind === "change" ? [] : [entry.path]))));
  const drafts = new Map<string, TypedDraft>();
  const unsaved: Unsaved[] = [];
  for (const entry of journal) {
    if (entry.kind === "change") {
      unsaved.push({ id: nextId(), change: entry.change, problems: [lastSession(entry.change.label)] });
      continue;
    }
    const field = entry.kind === "field" ? entry.field : null;
    const source = sources.get(entry.path);
    if (source !== undefined && savedText(entry.path, source, field)?.trim() === entry.text.trim()) continue;
    drafts.set(draftKey(entry.path, field), { path: entry.path, field, text: entry.text, base: entry.base, restored: true });
  }
  return { drafts, unsaved };
}

/** Once, when the folder is shown. */
export function tellRestored({ notify }: Pick<Kit, "notify">, { drafts, unsaved }: Restored): void {
  const count = drafts.size + unsaved.length;
  if (count === 0) return;
  notify("info", t("saving:kept"), t("saving:keptCount", { count }));
}

async function sourcesOf(host: HostApi, paths: ReadonlySet<string>): Promise<ReadonlyMap<string, string>> {
  const sources = new Map<string, string>();
  for (const path of paths) {
    const reply = await host.call("source", { path });
    if (reply.kind === "source") sources.set(path, reply.source.text);
  }
  return sources;
}

/** The text that a card holds in a field, or its whole source; null where it holds none, or more than a text. */
function savedText(path: string, source: string, field: string | null): string | null {
  if (field === null) return source;
  const opened = openDocument(path, source);
  if (!opened.ok) return null;
  const { root, bodyStart } = opened.value;
  if (field === "body") return source.slice(bodyStart);
  const asked: FieldPath = field.split(".").map((part) => (/^\d+$/.test(part) ? Number(part) : part));
  const written = writtenPath(root, asked);
  const node = chainTo(root, written).at(written.length);
  if (node === undefined) return null;
  const value = jsonOf(node);
  return value === null || typeof value === "object" ? null : String(value);
}

function lastSession(label: string): Problem {
  const message = t("saving:lastSession", { label });
  return { code: "LAST-SESSION", severity: "warning", message, path: "" };
}

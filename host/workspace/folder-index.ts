// What is known of a folder's files: by path, and by where their bytes really are. Holds no rules and touches no disk.
import type { Card, DocumentFile } from "../../shared/card/types.ts";
import type { FolderChanged } from "../../shared/contract.ts";
import type { Problem } from "../../shared/result.ts";
import type { KnownFile } from "./read.ts";
import { pairRenamed } from "./renamed.ts";

/** What listeners are told, without the folder's problems. */
export type FileChanges = Pick<FolderChanged, "upserted" | "documents" | "removed" | "renamed">;

export class FolderIndex {
  readonly #files = new Map<string, KnownFile>();
  readonly #paths = new Map<string, string>();

  get(path: string): KnownFile | null {
    return this.#files.get(path) ?? null;
  }

  /** The file whose bytes are at an absolute, real path; null when none of the folder's is. */
  at(real: string): KnownFile | null {
    const path = this.#paths.get(real);
    return path === undefined ? null : this.get(path);
  }

  all(): Iterable<KnownFile> {
    return this.#files.values();
  }

  put(file: KnownFile): void {
    const old = this.#files.get(file.path);
    if (old !== undefined && this.#paths.get(old.real) === file.path) this.#paths.delete(old.real);
    this.#files.set(file.path, file);
    this.#paths.set(file.real, file.path);
  }

  remove(path: string): void {
    const old = this.#files.get(path);
    if (old === undefined) return;
    this.#files.delete(path);
    if (this.#paths.get(old.real) === path) this.#paths.delete(old.real);
  }

  /** Takes what was read and what is gone; returns what of it is news, null when nothing is: our own save comes back as the same bytes. */
  update(read: readonly KnownFile[], gone: readonly string[]): FileChanges | null {
    const upserted: Card[] = [];
    const documents: DocumentFile[] = [];
    const removed: string[] = [];
    const lost: KnownFile[] = [];
    const added: KnownFile[] = [];
    let news = false;
    for (const path of gone) {
      const old = this.get(path);
      if (old?.file) removed.push(path);
      if (old !== null) lost.push(old);
      news ||= old !== null;
      this.remove(path);
    }
    for (const file of read) {
      const old = this.get(file.path);
      this.put(file);
      if (old !== null && isSame(old, file)) continue;
      news = true;
      if (old === null) added.push(file);
      if (file.file?.kind === "card") upserted.push(file.file.card);
      else if (file.file?.kind === "document") documents.push(file.file.document);
      else if (old?.file) removed.push(file.path);
    }
    if (!news) return null;
    const renamed = pairRenamed(lost, added);
    return { upserted, documents, removed, ...(renamed.length > 0 ? { renamed } : {}) };
  }

  /** Sorted by path, as the other two. */
  cards(): Card[] {
    return this.#sorted().flatMap(({ file }) => (file?.kind === "card" ? [file.card] : []));
  }

  documents(): DocumentFile[] {
    return this.#sorted().flatMap(({ file }) => (file?.kind === "document" ? [file.document] : []));
  }

  problems(): Problem[] {
    return this.#sorted().flatMap(({ problem }) => (problem === null ? [] : [problem]));
  }

  #sorted(): KnownFile[] {
    return [...this.#files.values()].sort((a, b) => (a.path < b.path ? -1 : 1));
  }
}

function isSame(a: KnownFile, b: KnownFile): boolean {
  return (
    a.hash === b.hash && a.file?.kind === b.file?.kind && a.problem?.code === b.problem?.code && unreadable(a) === unreadable(b)
  );
}

/** Bytes that could not be read all have the same hash, as the empty file has. */
function unreadable(known: KnownFile): boolean {
  return known.stamp === "";
}

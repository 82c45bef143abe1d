// A real folder in the system's temporary place, opened as a workspace, for tests. Everything is closed and removed after each test.
import { mkdir, mkdtemp, realpath, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach } from "vitest";
import type { ChangeOutcome, Edit } from "../../shared/card/edit-types.ts";
import type { FolderChanged, OpenedFolder } from "../../shared/contract.ts";
import { openWorkspace, type Workspace, type WorkspaceOptions } from "./workspace.ts";

export type Files = Readonly<Record<string, string | Uint8Array>>;

/** A workspace on a folder of its own. */
export interface TestFolder {
  readonly root: string;
  readonly stateDir: string;
  readonly workspace: Workspace;
  /** What was told of foreign changes so far. */
  readonly changes: FolderChanged[];
  opened(): Promise<OpenedFolder>;
  /** Applies edits to one card against the bytes it was read from last. */
  edit(path: string, edits: readonly Edit[]): Promise<ChangeOutcome>;
  /** The saved outcome; fails the test for any other. */
  outcome(outcome: ChangeOutcome): Extract<ChangeOutcome, { kind: "saved" }>;
  /** Another workspace on the same folder. */
  reopen(options?: WorkspaceOptions): Promise<TestFolder>;
}

/** Call within `describe`. */
export function useFolder(): (files: Files, options?: WorkspaceOptions) => Promise<TestFolder> {
  const closers: (() => Promise<unknown>)[] = [];
  afterEach(async () => {
    for (const close of closers.splice(0).reverse()) await close();
  });

  const openAt = async (root: string, stateDir: string, options: WorkspaceOptions): Promise<TestFolder> => {
    const made = await openWorkspace(root, { stateDir, ...options });
    if (!made.ok) throw new Error(JSON.stringify(made.error));
    const workspace = made.value;
    closers.push(() => workspace.close());
    const changes: FolderChanged[] = [];
    workspace.onDidChange((changed) => changes.push(changed));
    return {
      root,
      stateDir,
      workspace,
      changes,
      async opened() {
        const reply = await workspace.open();
        if (reply.kind === "failed") throw new Error(JSON.stringify(reply.problems));
        return reply.folder;
      },
      async edit(path, edits) {
        const reply = await workspace.source(path);
        if (reply.kind === "failed") throw new Error(JSON.stringify(reply.problems));
        return workspace.apply({ label: "Edit", cards: [{ path, base: reply.source.hash, edits }] });
      },
      outcome(outcome) {
        if (outcome.kind !== "saved") throw new Error(JSON.stringify(outcome));
        return outcome;
      },
      reopen: (more = {}) => openAt(root, stateDir, more),
    };
  };

  return async (files, options = {}) => {
    const root = await realpath(await mkdtemp(join(tmpdir(), "teamscape-folder-")));
    const stateDir = await mkdtemp(join(tmpdir(), "teamscape-state-"));
    for (const folder of [root, stateDir]) closers.push(() => rm(folder, { recursive: true, force: true }));
    await writeFiles(root, files);
    return openAt(root, stateDir, options);
  };
}

export async function writeFiles(root: string, files: Files): Promise<void> {
  for (const [name, content] of Object.entries(files)) {
    await mkdir(dirname(join(root, name)), { recursive: true });
    await writeFile(join(root, name), content);
  }
}

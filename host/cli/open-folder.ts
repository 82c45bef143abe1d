// Opens a folder for one command and closes it again.
import type { OpenedFolder } from "../../shared/contract.ts";
import { err, ok, type Result } from "../../shared/result.ts";
import { openWorkspace } from "../workspace/workspace.ts";
import { typedPath } from "./typed-path.ts";

/** @param dir as typed */
export async function readFolder(dir: string): Promise<Result<OpenedFolder>> {
  const workspace = await openWorkspace(typedPath(dir));
  if (!workspace.ok) return workspace;
  try {
    const reply = await workspace.value.open();
    return reply.kind === "opened" ? ok(reply.folder) : err(reply.problems);
  } finally {
    await workspace.value.close();
  }
}

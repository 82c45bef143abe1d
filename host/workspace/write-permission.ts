// Whether a file or a folder may be written to. Root may write everything, so the permission bits are asked as well: who made something
// read-only meant it.
import type { Problem } from "../../shared/result.ts";
import { said } from "../../shared/words/said.ts";
import type { FilePort } from "./file-port.ts";
import { codeOf, hostProblem } from "./problem-codes.ts";

const REFUSED = new Set(["EACCES", "EPERM", "EROFS"]);

/** @returns the Problem of a file that is read-only; rejects with the disk's error for anything else */
export async function readOnlyFile(port: FilePort, real: string, path: string): Promise<Problem | null> {
  if (await mayWrite(port, real)) return null;
  return hostProblem("WRITE-READ-ONLY", said("disk:save.readOnly", { path }), path);
}

/** As `readOnlyFile`, for the folder in which `path` gets or loses its name. */
export async function readOnlyFolder(port: FilePort, folder: string, path: string): Promise<Problem | null> {
  if (await mayWrite(port, folder)) return null;
  return hostProblem("WRITE-FOLDER", said("disk:save.readOnlyFolder", { path }), path);
}

async function mayWrite(port: FilePort, real: string): Promise<boolean> {
  if (((await port.facts(real)).mode & 0o222) === 0) return false;
  try {
    await port.mayWrite(real);
    return true;
  } catch (cause) {
    if (REFUSED.has(codeOf(cause) ?? "")) return false;
    throw cause;
  }
}

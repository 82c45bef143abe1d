// Which paths belong to the opened folder. Compares by path.relative, never by how a path begins: /org-secret begins with /org.
// A request is served only for a path that the scan found; these checks come before that look-up and hold without it.
import { isAbsolute, relative, sep } from "node:path";
import type { Problem } from "../../shared/result.ts";
import { said } from "../../shared/words/said.ts";
import type { Wording } from "../../shared/words/wording.ts";
import { hostProblem } from "./problem-codes.ts";

/** True for the folder itself and everything below it. Both must be real, absolute paths of this machine. */
export function isInside(folder: string, candidate: string): boolean {
  const way = relative(folder, candidate);
  return way !== ".." && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}

/**
 * Checks how a requested path is spelled: relative, POSIX, no `.` or `..`, no backslash, drive letter or NUL. Nothing is decoded:
 * `%2e%2e` is the name of a file like any other.
 * @returns null when the spelling is fine
 */
export function refusePath(path: string): Problem | null {
  const why = faultOf(path);
  if (why === null) return null;
  const shown = path.length > 80 ? `${path.slice(0, 80)}…` : path;
  return hostProblem("PATH-OUTSIDE", said("disk:path.outside", { path: JSON.stringify(shown), fault: said(`disk:path.${why}`) }));
}

type Fault = Exclude<keyof Wording<"disk">["path"], "outside">;

function faultOf(path: string): Fault | null {
  if (path === "") return "empty";
  if (path.includes("\0")) return "nul";
  // The disk would store another name than the one that was asked for.
  if (!path.isWellFormed()) return "half";
  if (path.includes("\\")) return "backslash";
  if (path.startsWith("/")) return "absolute";
  if (/^[A-Za-z]:/.test(path)) return "drive";
  for (const part of path.split("/")) {
    if (part === "") return "emptyName";
    if (part === "." || part === "..") return "dots";
  }
  return null;
}

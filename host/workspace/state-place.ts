// Where this machine keeps what belongs to a folder and must not lie in it: one file per folder and purpose. Knows nothing of what they hold.
import { realpath } from "node:fs/promises";
import { homedir } from "node:os";
import { basename, dirname, join, resolve } from "node:path";
import { isInside } from "./confine.ts";
import { codeOf } from "./problem-codes.ts";
import { hashOf } from "./read.ts";

/** Where this system keeps what an app may forget. */
export function defaultStateDir(env: NodeJS.ProcessEnv = process.env, platform: NodeJS.Platform = process.platform): string {
  const home = homedir();
  switch (platform) {
    case "win32":
      return join(env.LOCALAPPDATA || join(home, "AppData", "Local"), "teamscape");
    case "darwin":
      return join(home, "Library", "Application Support", "teamscape");
    default:
      return join(env.XDG_STATE_HOME || join(home, ".local", "state"), "teamscape");
  }
}

/**
 * @param purpose begins the file's name, as in "placed"
 * @param folder real path of the opened folder
 * @returns absolute path of a JSON file that may not be there yet, nor the folder it is in
 */
export function stateFile(purpose: string, folder: string, stateDir: string): string {
  return join(resolve(stateDir), `${purpose}-${hashOf(Buffer.from(folder)).slice(0, 32)}.json`);
}

/** True when somebody opened a folder around the state, such as their home: nothing of this kind is written into an opened folder. */
export async function liesInFolder(file: string, folder: string): Promise<boolean> {
  let nearest = dirname(file);
  let rest = "";
  for (;;) {
    try {
      return isInside(folder, join(await realpath(nearest), rest));
    } catch (cause) {
      if (codeOf(cause) !== "ENOENT" || dirname(nearest) === nearest) throw cause;
      rest = join(basename(nearest), rest);
      nearest = dirname(nearest);
    }
  }
}

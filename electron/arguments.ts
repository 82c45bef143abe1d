// The folder named on the command line. Chromium and test drivers put switches of their own among the arguments.
import { resolve } from "node:path";
import { isAddress } from "./view-address.ts";

/**
 * Absolute path of the folder, null when none is named.
 * @param argv as the process got it, program first
 * @param packaged false under `electron .`, where the first name is the app itself
 */
export function folderArgument(argv: readonly string[], packaged: boolean, cwd: string): string | null {
  const names = argv.slice(1).filter((argument) => argument !== "" && !argument.startsWith("-") && !isAddress(argument));
  const folder = names[packaged ? 0 : 1];
  return folder === undefined ? null : resolve(cwd, folder);
}

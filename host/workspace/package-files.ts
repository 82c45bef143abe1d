// Files that come with the packages we depend on (fonts, the PNG renderer): where they are and what they hold, from
// the sources, from a bundle and from a packaged app alike. Not for files of the user's, which the workspace reads.
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { sep } from "node:path";
import { err, ok, type Result } from "../../shared/result.ts";
import { said } from "../../shared/words/said.ts";
import { hostProblem } from "./problem-codes.ts";

const require = createRequire(import.meta.url);

/** Absolute path of a package's file or entry, e.g. "@fontsource/inter/files/inter-latin-400-normal.woff2". */
function packageFilePath(specifier: string): Result<string> {
  try {
    return ok(require.resolve(specifier));
  } catch (cause) {
    return err([missing(specifier, cause)]);
  }
}

/** The same for native code and worker threads, which may not look into the app's archive: it lies unpacked beside it. */
export function nativeFilePath(specifier: string): Result<string> {
  const found = packageFilePath(specifier);
  return found.ok ? ok(found.value.replace(`app.asar${sep}`, `app.asar.unpacked${sep}`)) : found;
}

export async function readPackageFile(specifier: string): Promise<Result<Buffer>> {
  const found = packageFilePath(specifier);
  if (!found.ok) return found;
  try {
    return ok(await readFile(found.value));
  } catch (cause) {
    return err([missing(specifier, cause)]);
  }
}

function missing(specifier: string, cause: unknown) {
  const text = cause instanceof Error ? (cause.message.split("\n")[0] ?? "") : String(cause);
  const reason = said("disk:reason.other", { text });
  return hostProblem("EXPORT-RESOURCE", said("disk:picture.resource", { name: specifier, reason }));
}

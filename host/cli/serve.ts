// `teamscape serve`: the built app in the browser, for this machine only.
import { resolve } from "node:path";
import { createHost } from "../create-host.ts";
import { readBuiltFile } from "../workspace/built-file.ts";
import { openInBrowser } from "./open-browser.ts";
import { serveUntilStopped } from "./serve-until-stopped.ts";
import { typedPath } from "./typed-path.ts";

export interface ServeOptions {
  readonly port?: number;
  readonly open: boolean;
}

/** @returns null while it serves, 2 when the folder or the port cannot be had */
export async function serve(dir: string, { port, open }: ServeOptions): Promise<number | null> {
  const rendererDir = builtPage();
  if ((await readBuiltFile(rendererDir, "/index.html")) === null) {
    console.error(`The app's page is not built: ${rendererDir} has no index.html. Run npm run build, then this again.`);
    return 2;
  }
  const host = await createHost(typedPath(dir));
  const served = host.ok ? await serveUntilStopped(host.value, rendererDir, port) : host;
  if (!served.ok) {
    console.error(served.error.map((problem) => problem.message).join("\n"));
    return 2;
  }
  console.log(`Teamscape: ${served.value}`);
  if (open) openInBrowser(served.value);
  return null;
}

/** From the sources it is in out/renderer; the bundled command lies beside it, in out/host/cli. */
function builtPage(): string {
  return resolve(import.meta.dirname, import.meta.filename.endsWith(".mjs") ? "../../renderer" : "../../out/renderer");
}

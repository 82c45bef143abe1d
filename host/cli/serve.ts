// `teamscape serve`: the built app in the browser, for this machine only.
import { resolve } from "node:path";
import { createHost } from "../create-host.ts";
import { openInBrowser } from "./open-browser.ts";
import { serveUntilStopped } from "./serve-until-stopped.ts";

export interface ServeOptions {
  readonly port?: number;
  readonly open: boolean;
}

/** @returns null while it serves, 2 when the folder or the port cannot be had */
export async function serve(dir: string, { port, open }: ServeOptions): Promise<number | null> {
  const host = await createHost(resolve(process.env.INIT_CWD ?? process.cwd(), dir));
  // From the sources the built page is in out/renderer; the bundled command lies in out/host/cli beside it.
  const fromBundle = import.meta.dirname.endsWith("cli") && import.meta.filename.endsWith(".mjs");
  const rendererDir = resolve(import.meta.dirname, fromBundle ? "../../renderer" : "../../out/renderer");
  const served = host.ok ? await serveUntilStopped(host.value, rendererDir, port) : host;
  if (!served.ok) {
    console.error(served.error.map((problem) => problem.message).join("\n"));
    return 2;
  }
  console.log(`Teamscape: ${served.value}`);
  if (open) openInBrowser(served.value);
  return null;
}

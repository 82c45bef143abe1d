// Serves a host to the browser until the process is asked to stop; then everything under way reaches the disk first.
import { ok, type Result } from "../../shared/result.ts";
import type { Host } from "../create-host.ts";
import { serveWeb } from "../web/serve.ts";

/** @returns the address, with its token, once it can be opened */
export async function serveUntilStopped(host: Host, rendererDir: string, port: number | undefined): Promise<Result<string>> {
  const web = await serveWeb(port === undefined ? { host, rendererDir } : { host, rendererDir, port });
  if (!web.ok) {
    await host.close();
    return web;
  }
  let stopping = false;
  const stop = () => {
    if (stopping) return;
    stopping = true;
    void web.value
      .close()
      .then(() => host.close())
      .then(() => process.exit(0));
  };
  process.on("SIGINT", stop);
  process.on("SIGTERM", stop);
  return ok(web.value.url);
}

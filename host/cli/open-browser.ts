// Opens an address in the user's browser, where there is a screen to open it on.
import { spawn } from "node:child_process";

/** Does nothing without a display; the address has been printed anyway. */
export function openInBrowser(url: string): void {
  const [command, ...args] =
    process.platform === "darwin"
      ? ["open", url]
      : process.platform === "win32"
        ? ["rundll32", "url.dll,FileProtocolHandler", url]
        : ["xdg-open", url];
  const hasDisplay = process.platform !== "linux" || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
  if (command === undefined || !hasDisplay) return;
  const child = spawn(command, args, { stdio: "ignore", detached: true });
  child.on("error", (error) => console.error(`No browser could be opened (${error.message}); open the address yourself.`));
  child.unref();
}

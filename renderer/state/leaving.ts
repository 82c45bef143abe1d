// Sends what is not saved to the journal when the window is left: hidden, closed, reloaded, or when the desktop asks before it quits.
import type { OrgStore } from "./org-store.ts";

declare global {
  interface Window {
    /** For the desktop's main process: resolves when the host has everything that was typed. Commits nothing. */
    teamscapeFlush?: () => Promise<void>;
  }
}

export function flushOnLeaving(org: OrgStore): void {
  const flush = () => org.getState().flush();
  window.teamscapeFlush = flush;
  // On pagehide the socket may be closing already; on beforeunload it is still whole, but that does not come everywhere.
  window.addEventListener("beforeunload", () => void flush());
  window.addEventListener("pagehide", () => void flush());
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "hidden") void flush();
  });
}

// Quitting waits for what is still to be written, and first asks the page for what is typed and not committed. The page hands over one change at a time, so "nothing under way" is
// believed only when the page, asked once more, has not sent another.
import type { App, BrowserWindow } from "electron";
import { askQuitUnsaved } from "./dialogs.ts";
import { flushPage } from "./flush.ts";
import type { Folders } from "./folders.ts";

export interface QuitOptions {
  readonly app: Pick<App, "quit">;
  readonly window: BrowserWindow;
  readonly folders: Folders;
  readonly flushSettings: () => Promise<void>;
  /** How long to wait before asking whether to go on waiting, and for a page that does not answer. Milliseconds. */
  readonly patience?: { readonly disk: number; readonly page: number };
}

/** Holds the window open until everything is on disk, then quits. The user may cut it short when the disk does not answer. */
export function quitWhenWritten(options: QuitOptions): void {
  const { app, window } = options;
  let state: "open" | "writing" | "written" = "open";
  window.on("close", (event) => {
    if (state === "written") return;
    event.preventDefault();
    if (state === "writing") return;
    state = "writing";
    void finish(options).then(() => {
      state = "written";
      app.quit();
    });
  });
}

async function finish({ window, folders, flushSettings, patience = { disk: 10_000, page: 1_000 } }: QuitOptions): Promise<void> {
  const written = (async () => {
    // Before anything is waited for: a disk that does not answer must not keep what is typed from the journal.
    await flushPage(window.webContents, patience.page);
    do {
      await folders.idle();
      await within(patience.page, pageHasCaughtUp(window));
    } while (folders.busy);
    await folders.close();
    await flushSettings();
    return true;
  })();
  while (!(await within(patience.disk, written))) {
    if ((await askQuitUnsaved(window)) === "quit") return;
  }
}

/** Resolves once the page has run everything that earlier replies set off. */
async function pageHasCaughtUp(window: BrowserWindow): Promise<boolean> {
  try {
    await window.webContents.executeJavaScript("0");
  } catch {
    // A page that has crashed sends nothing any more.
  }
  return true;
}

/** False when `promise` takes longer than `ms`. A rejection counts as an end: there is nothing left to wait for. */
async function within(ms: number, promise: Promise<boolean>): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<boolean>((resolve) => {
    timer = setTimeout(() => resolve(false), ms);
  });
  try {
    return await Promise.race([promise, late]);
  } catch (cause) {
    console.error(`Closing failed: ${cause instanceof Error ? cause.message : String(cause)}`);
    return true;
  } finally {
    clearTimeout(timer);
  }
}

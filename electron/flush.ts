// Asks the page to hand over what is typed and not committed yet, before the window or its folder goes away. How it is kept is the page's and
// the host's; a page that has crashed or hangs keeps nobody waiting for long.
import type { WebContents } from "electron";

/** The renderer defines it: resolves when everything typed was saved or is in the journal. Absent while the page loads. */
const FLUSH = "window.teamscapeFlush?.()?.then(() => true)";
/** Milliseconds. */
const PATIENCE = 1000;

/** Never rejects. */
export async function flushPage(contents: Pick<WebContents, "executeJavaScript">, patience = PATIENCE): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, patience);
  });
  try {
    await Promise.race([contents.executeJavaScript(FLUSH), late]);
  } catch {
    // A page that has crashed hands over nothing any more; its journal is on the disk.
  } finally {
    clearTimeout(timer);
  }
}

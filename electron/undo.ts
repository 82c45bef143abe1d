// Undo and redo from the menu mean what has the focus: the text field's own history while someone types, the folder's
// otherwise. On a Mac the menu gets the keys of text fields too, so this is not a nicety there.
import type { WebContents } from "electron";

const IS_TYPING = "document.activeElement?.matches('input, textarea, select, [contenteditable]') === true";

/** `command` sends the command on to the page. */
export async function undoOrRedo(
  contents: Pick<WebContents, "executeJavaScript" | "undo" | "redo">,
  name: "undo" | "redo",
  command: (name: "undo" | "redo") => void,
): Promise<void> {
  if (await isTyping(contents)) contents[name]();
  else command(name);
}

async function isTyping(contents: Pick<WebContents, "executeJavaScript">): Promise<boolean> {
  try {
    return (await contents.executeJavaScript(IS_TYPING)) === true;
  } catch {
    return false; // The page is gone or still loading: nobody types there.
  }
}

// The system's clipboard, by the page's own copy event: that needs no permission, neither in a browser nor in the desktop's locked window.
// A card's text comes from the host a moment after the keys; the event is then made once more, with the text at hand.

export interface SystemClipboard {
  /** Puts text there. False where the browser refuses. */
  write(text: string): Promise<boolean>;
  /** Null where the browser does not hand it out but to its own keys. */
  read(): Promise<string | null>;
  dispose(): void;
}

export function systemClipboard(page: Document): SystemClipboard {
  /** What the next copy event is to carry. */
  let waiting: string | null = null;
  const listening = new AbortController();
  const first = { capture: true, signal: listening.signal };
  // Without a selection in the page, a copy is made only where someone says beforehand that there is something to copy.
  page.addEventListener("beforecopy", (event) => waiting !== null && event.preventDefault(), first);
  page.addEventListener(
    "copy",
    (event) => {
      if (waiting === null || event.clipboardData === null) return;
      event.clipboardData.setData("text/plain", waiting);
      event.preventDefault();
      event.stopImmediatePropagation();
      waiting = null;
    },
    first,
  );
  return {
    async write(text) {
      waiting = text;
      page.execCommand("copy");
      if (waiting === null) return true;
      waiting = null;
      return navigator.clipboard.writeText(text).then(
        () => true,
        () => false,
      );
    },
    read: () => navigator.clipboard.readText().catch(() => null),
    dispose: () => listening.abort(),
  };
}

// Whether a media query holds, told to whoever asks for as long as the window lives. Reading `matches` after the system has changed, but before
// the browser has said so, makes Chromium forget to say it: then only the reader knows, and everyone else keeps the old theme. So the list is
// read once, and while anyone listens its events alone are believed.

/** One media query: what holds now, and who wants to hear when that changes. */
export interface MediaWatch {
  /** Whether the query holds, as the browser last told it. Costs nothing and asks nobody. */
  readonly holds: () => boolean;
  /** Calls `listener` after each change; returns what ends that. */
  readonly subscribe: (listener: () => void) => () => void;
}

/** What is used of a media query list, so that a test can stand in for the browser. */
export interface QueryList {
  readonly matches: boolean;
  addEventListener(type: "change", listener: (event: { readonly matches: boolean }) => void): void;
  removeEventListener(type: "change", listener: (event: { readonly matches: boolean }) => void): void;
}

/** A watch over one list, which nobody else may read. `left` is called when the last listener has gone. */
export function watchOf(list: QueryList, left?: () => void): MediaWatch {
  const listeners = new Set<() => void>();
  let holds = list.matches;
  const tell = (event: { readonly matches: boolean }) => {
    holds = event.matches;
    for (const listener of [...listeners]) listener();
  };
  return {
    holds: () => (listeners.size > 0 ? holds : list.matches),
    subscribe: (listener) => {
      if (listeners.size === 0) {
        list.addEventListener("change", tell);
        holds = list.matches;
      }
      listeners.add(listener);
      return () => {
        if (!listeners.delete(listener) || listeners.size > 0) return;
        list.removeEventListener("change", tell);
        left?.();
      };
    },
  };
}

const watches = new Map<string, MediaWatch>();

/** The window's one watch over this media query. It is forgotten with its last listener: some queries hold a width that a drag changes. */
export function watchMedia(query: string): MediaWatch {
  const known = watches.get(query);
  if (known !== undefined) return known;
  const made = watchOf(window.matchMedia(query), () => watches.delete(query));
  watches.set(query, made);
  return made;
}

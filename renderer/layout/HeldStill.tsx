// While places are proposed the canvas can be looked around in and nothing else: presses pan, keys that move, open or delete do nothing.
import { useEffect, useRef } from "react";
import { useView } from "../state/stores.tsx";

/** Keys that look around, or end or apply the arranging. */
const FREE = /^(Escape|Tab|Shift|Control|Alt|Meta|a|A|F\d+|[0-9!+\-=])$/;

export function HeldStill() {
  const arranging = useView((view) => view.arranging !== null);
  const mark = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    const root = mark.current?.closest<HTMLElement>(".canvas");
    if (!arranging || !root) return;
    const listening = new AbortController();
    const options = { capture: true, signal: listening.signal };
    const hold = (event: Event): void => {
      if (event.target instanceof Element && root.contains(event.target) && event.target.closest("[data-overlay]") === null)
        event.stopImmediatePropagation();
    };
    // On the window, before the canvas hears of them. The mouse events that follow are left alone: they pan.
    for (const name of ["pointerdown", "dblclick"]) window.addEventListener(name, hold, options);
    window.addEventListener(
      "contextmenu",
      (event) => {
        if (event.target instanceof Element && root.contains(event.target)) event.preventDefault();
        hold(event);
      },
      options,
    );
    window.addEventListener(
      "click",
      (event) => {
        if (event.target instanceof Element && event.target.closest(".team-mark") !== null) hold(event);
      },
      options,
    );
    window.addEventListener(
      "keydown",
      (event) => {
        if (!FREE.test(event.key) && !event.ctrlKey && !event.metaKey) hold(event);
      },
      options,
    );
    return () => listening.abort();
  }, [arranging]);
  return <span ref={mark} hidden />;
}

// The wheel where it does not zoom: with Shift, or turned mostly sideways, it pans. Zooming at the pointer is React Flow's.
import type { Camera } from "./camera.ts";

const LINE_PIXELS = 16;
const PAGE_PIXELS = 400;

/** @returns what stops listening */
export function listenToWheel(root: HTMLElement, camera: Camera): () => void {
  const onWheel = (event: WheelEvent): void => {
    const sideways = Math.abs(event.deltaX) > Math.abs(event.deltaY);
    if (event.ctrlKey || event.metaKey || !(event.shiftKey || sideways)) return;
    event.preventDefault();
    event.stopPropagation();
    const unit =
      event.deltaMode === WheelEvent.DOM_DELTA_LINE
        ? LINE_PIXELS
        : event.deltaMode === WheelEvent.DOM_DELTA_PAGE
          ? PAGE_PIXELS
          : 1;
    camera.panBy(-event.deltaX * unit, -event.deltaY * unit);
  };
  root.addEventListener("wheel", onWheel, { capture: true, passive: false });
  return () => root.removeEventListener("wheel", onWheel, { capture: true });
}

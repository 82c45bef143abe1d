// Says to assistive technology what the keyboard has reached or done on the canvas, where no element takes the focus for it.
import { useCanvas } from "./context.ts";

export function LiveWords() {
  const said = useCanvas((state) => state.said);
  return (
    <div className="canvas-said" aria-live="polite">
      {said}
    </div>
  );
}

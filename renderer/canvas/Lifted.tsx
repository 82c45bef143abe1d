// Where the relations of what the pointer rests on are drawn once more, over the others: lifted.ts.
import { useEffect, useRef } from "react";
import { useSession } from "./context.ts";
import { liftRelations } from "./lifted.ts";

export function Lifted() {
  const session = useSession();
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => (canvas.current === null ? undefined : liftRelations(canvas.current, session)), [session]);
  return (
    <div className="canvas-layer above" aria-hidden="true">
      <canvas ref={canvas} className="canvas-lifted" />
    </div>
  );
}

// The canvas: React Flow for looking around and for the teams near the eye, a canvas layer for everything else. It takes all by
// props and calls back; it saves nothing and knows no store of the app.
import { ReactFlowProvider } from "@xyflow/react";
import "@xyflow/react/dist/base.css";
import { useRef } from "react";
import { t } from "../../shared/words/t.ts";
import "./canvas.css";
import "./connecting.css";
import { CanvasView } from "./CanvasView.tsx";
import type { CanvasProps } from "./types.ts";
import { useSize } from "./use-size.ts";

export function Canvas(props: CanvasProps) {
  const root = useRef<HTMLElement>(null);
  const size = useSize(root);
  return (
    <section ref={root} className="canvas" aria-label={t("canvas:label")} tabIndex={-1}>
      {size !== null && (
        <ReactFlowProvider>
          <CanvasView {...props} root={root} size={size} />
        </ReactFlowProvider>
      )}
    </section>
  );
}

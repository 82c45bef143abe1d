// The room of a chart. Measured here and not by the charts library, which learns how wide paper is only after it has been printed.
import { type ReactNode, use, useLayoutEffect, useRef, useState } from "react";
import { ResponsiveContainer } from "recharts";
import { PaperContext } from "../context.ts";

/** As wide as there is room, `height` CSS pixels high. Measured before the first paint, and at once when laid out for paper. */
export function ChartBox({ height, children }: { readonly height: number; readonly children: ReactNode }) {
  const box = useRef<HTMLDivElement>(null);
  const paper = use(PaperContext);
  const [width, setWidth] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: paper changes the layout, which is what is measured
  useLayoutEffect(() => {
    const element = box.current;
    if (element === null) return;
    const measure = (): void => setWidth(Math.floor(element.clientWidth));
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [paper]);
  return (
    <div ref={box} className="chart-box" style={{ height }}>
      {width > 0 && (
        <ResponsiveContainer width={width} height={height}>
          {children}
        </ResponsiveContainer>
      )}
    </div>
  );
}

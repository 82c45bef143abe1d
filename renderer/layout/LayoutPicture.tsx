// A small picture of what each layout looks like, in the colours of the notation.
import type { LayoutKind } from "../../shared/layout/types.ts";

type Box = readonly [kind: "frame" | "stream" | "platform" | "enabling", x: number, y: number, width: number, height: number];

const PICTURES: Readonly<Record<LayoutKind, readonly Box[]>> = {
  topologies: [
    ["frame", 3, 3, 42, 11],
    ["stream", 6, 6, 10, 5],
    ["stream", 19, 6, 10, 5],
    ["stream", 32, 6, 10, 5],
    ["frame", 3, 17, 30, 11],
    ["stream", 6, 20, 10, 5],
    ["stream", 19, 20, 10, 5],
    ["enabling", 50, 7, 5, 16],
    ["platform", 6, 33, 16, 5],
    ["platform", 26, 33, 16, 5],
  ],
  layered: [
    ["stream", 8, 3, 14, 6],
    ["stream", 36, 3, 14, 6],
    ["stream", 22, 18, 14, 6],
    ["platform", 8, 33, 14, 6],
    ["platform", 36, 33, 14, 6],
  ],
  groupings: [
    ["frame", 2, 2, 26, 18],
    ["stream", 5, 5, 9, 5],
    ["stream", 16, 5, 9, 5],
    ["stream", 5, 12, 9, 5],
    ["frame", 32, 2, 24, 18],
    ["stream", 35, 5, 8, 5],
    ["stream", 45, 5, 8, 5],
    ["frame", 2, 24, 54, 16],
    ["platform", 6, 29, 13, 6],
    ["platform", 23, 29, 13, 6],
    ["platform", 40, 29, 13, 6],
  ],
  radial: [
    ["platform", 22, 18, 14, 6],
    ["stream", 22, 2, 14, 6],
    ["stream", 44, 10, 12, 6],
    ["stream", 44, 28, 12, 6],
    ["stream", 22, 35, 14, 6],
    ["stream", 2, 28, 12, 6],
    ["enabling", 6, 4, 5, 14],
  ],
};

export function LayoutPicture({ kind }: { readonly kind: LayoutKind }) {
  return (
    <svg className="layout-picture" viewBox="0 0 58 42" width={58} height={42} aria-hidden="true">
      {PICTURES[kind].map(([box, x, y, width, height]) => (
        <rect
          key={`${x} ${y}`}
          className={`layout-${box}`}
          x={x}
          y={y}
          width={width}
          height={height}
          rx={box === "platform" ? 0 : 1.5}
        />
      ))}
    </svg>
  );
}

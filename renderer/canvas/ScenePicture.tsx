// Scene items as SVG in the DOM: the twin of paint.ts. Text only ever becomes a text node.
import type { Look, SceneItem } from "../../shared/diagram/scene-types.ts";
import { assertNever } from "../../shared/result.ts";

interface Props {
  readonly items: readonly SceneItem[];
  readonly width: number;
  readonly height: number;
  /** Pale, since other teams are what one looks for. */
  readonly faded?: boolean;
  /** The layer shows the same in the same place: not shown here as well while it does (canvas.css). */
  readonly still?: boolean;
}

export function ScenePicture({ items, width, height, faded = false, still = false }: Props) {
  return (
    <svg
      className={`team-picture${faded ? " faded" : ""}${still ? " still" : ""}`}
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      aria-hidden="true"
    >
      {items.map((item, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: items have no identity of their own, only their order
        <Item key={i} item={item} />
      ))}
    </svg>
  );
}

function Item({ item }: { readonly item: SceneItem }) {
  switch (item.kind) {
    case "path":
      return <path d={item.data} transform={placement(item.at, item.turn)} {...look(item)} />;
    case "rect":
      return (
        <rect
          x={item.rect.x}
          y={item.rect.y}
          width={item.rect.width}
          height={item.rect.height}
          rx={item.radius}
          {...look(item)}
        />
      );
    case "text":
      return (
        <text
          transform={placement(item.at, item.turn)}
          fontSize={item.size}
          fontWeight={item.weight}
          textAnchor={item.anchor}
          fill={item.fill}
        >
          {item.text}
        </text>
      );
    default:
      return assertNever(item);
  }
}

function placement(at: { readonly x: number; readonly y: number }, turn: number): string | undefined {
  if (at.x === 0 && at.y === 0 && turn === 0) return undefined;
  return turn === 0 ? `translate(${at.x} ${at.y})` : `translate(${at.x} ${at.y}) rotate(${turn})`;
}

function look({ fill, stroke, strokeWidth, dash, fillOpacity }: Look) {
  const filled = fillOpacity === undefined ? { fill } : { fill, fillOpacity };
  return stroke === "none"
    ? filled
    : { ...filled, stroke, strokeWidth, ...(dash.length > 0 ? { strokeDasharray: dash.join(" ") } : {}) };
}

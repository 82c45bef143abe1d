// The whole organisation small, with the part in view framed. A press or a drag on it brings that place into the middle.
import { useEffect, useMemo, useRef } from "react";
import { mix } from "../../shared/contrast.ts";
import { type TeamStyle, teamLook } from "../../shared/diagram/draw-team.ts";
import { inflate, type Point } from "../../shared/geometry.ts";
import type { Graph } from "../../shared/graph/types.ts";
import { PALETTES } from "../../shared/notation.ts";
import type { TeamKey } from "../../shared/org/types.ts";
import type { TeamScores } from "../../shared/score/types.ts";
import { t } from "../../shared/words/t.ts";
import { useCanvas } from "./context.ts";
import { inDrawingOrder } from "./draw-ground.ts";
import { FADED, litOf } from "./lit.ts";
import { drawnBounds, visibleRect } from "./viewport.ts";
import "./minimap.css";

const WIDTH = 152;
const HEIGHT = 88;
const MARGIN = 0.04;
/** Lower ones would be all outline, CSS pixels. */
const LEAST_OUTLINED = 3;
/** Share of black that gives the palest hue 3:1 on white. */
const INK = 0.35;
/** Up to so many teams it is painted along with the diagram; of more, when nothing else is to do, or at the latest after so long. */
const AT_ONCE = 200;
const PATIENCE_MS = 1000;

/** @param onGo brings a point of the canvas into the middle of the view */
export function Minimap({ onGo }: { readonly onGo: (point: Point) => void }) {
  const graph = useCanvas((state) => state.whole);
  const style = useCanvas((state) => state.style);
  const lit = useCanvas((state) => state.lit);
  const scores = useCanvas((state) => (judged(state.style) ? state.scores : null));
  const insets = useCanvas((state) => state.insets);
  const canvas = useRef<HTMLCanvasElement>(null);
  const scale = useMemo(() => scaleOf(graph), [graph]);

  useEffect(() => {
    if (scale === null) return;
    const paint = (): void => {
      const ctx = canvas.current?.getContext("2d");
      if (ctx) paintWhole(ctx, { graph, lit, style, scores, scale });
    };
    if (graph.nodes.size <= AT_ONCE) {
      paint();
      return;
    }
    const idle = requestIdleCallback(paint, { timeout: PATIENCE_MS });
    return () => cancelIdleCallback(idle);
  }, [graph, lit, style, scores, scale]);

  if (scale === null) return null;
  const go = (event: React.PointerEvent<HTMLElement>) => {
    const box = event.currentTarget.getBoundingClientRect();
    onGo({ x: (event.clientX - box.left - scale.x) / scale.k, y: (event.clientY - box.top - scale.y) / scale.k });
  };
  const ratio = Math.min(2, window.devicePixelRatio || 1);
  return (
    <div className="canvas-minimap" data-overlay style={{ right: insets.right }}>
      <div
        className="canvas-minimap-view"
        role="img"
        aria-label={t("canvas:overview.label")}
        title={t("canvas:overview.title")}
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId);
          go(event);
        }}
        onPointerMove={(event) => {
          if (event.currentTarget.hasPointerCapture(event.pointerId)) go(event);
        }}
      >
        <canvas ref={canvas} width={WIDTH * ratio} height={HEIGHT * ratio} style={{ width: WIDTH, height: HEIGHT }} />
        <Frame scale={scale} />
      </div>
    </div>
  );
}

interface Painted {
  readonly graph: Graph;
  readonly lit: ReadonlySet<TeamKey> | null;
  readonly style: TeamStyle;
  /** Null where they colour nothing. */
  readonly scores: ReadonlyMap<TeamKey, TeamScores> | null;
  readonly scale: Scale;
}

function paintWhole(ctx: CanvasRenderingContext2D, { graph, lit, style, scores, scale }: Painted): void {
  const ratio = Math.min(2, window.devicePixelRatio || 1);
  ctx.setTransform(1, 0, 0, 1, 0, 0);
  ctx.clearRect(0, 0, WIDTH * ratio, HEIGHT * ratio);
  ctx.globalAlpha = 1;
  ctx.setTransform(scale.k * ratio, 0, 0, scale.k * ratio, scale.x * ratio, scale.y * ratio);
  const palette = PALETTES[style.theme];
  ctx.lineWidth = 0.75 / scale.k;
  const contrast = style.theme === "contrast";
  const hues: TeamStyle = contrast ? { ...style, theme: "light" } : style;
  for (const { rect, grouping } of inDrawingOrder(graph.groups)) {
    ctx.fillStyle = palette.groupings[grouping.kind].fill;
    ctx.strokeStyle = inked(PALETTES[hues.theme].groupings[grouping.kind].outline, contrast);
    ctx.fillRect(rect.x, rect.y, rect.width, rect.height);
    ctx.strokeRect(rect.x, rect.y, rect.width, rect.height);
  }
  const standing = litOf({ graph, lit });
  for (const { key, rect, team } of graph.nodes.values()) {
    ctx.globalAlpha = standing === null || standing.teams.has(key) ? 1 : FADED;
    const { look } = teamLook(team, scores === null ? hues : style, scores?.get(key));
    // A type is told at this size by its outline's stronger colour, a scale by the very colours of the legend.
    const filled = scores !== null && look.fill !== "none";
    ctx.fillStyle = filled ? look.fill : scores === null ? inked(look.stroke, contrast) : look.stroke;
    ctx.fillRect(rect.x, rect.y, rect.width, rect.height);
    if (!filled || rect.height * scale.k < LEAST_OUTLINED) continue;
    ctx.strokeStyle = look.stroke;
    ctx.strokeRect(rect.x, rect.y, rect.width, rect.height);
  }
}

/** In high contrast all outlines are black, and hundreds of them so small would be all that is seen: their hues, dark enough to stand out. */
const inked = (hue: string, contrast: boolean): string => (contrast ? mix(hue, "#000000", INK) : hue);

const judged = ({ overlay }: TeamStyle): boolean => overlay !== undefined && overlay !== "type";

interface Scale {
  readonly k: number;
  readonly x: number;
  readonly y: number;
}

function scaleOf(graph: Graph): Scale | null {
  const drawn = drawnBounds(graph);
  if (drawn === null) return null;
  const bounds = inflate(drawn, Math.max(drawn.width, drawn.height) * MARGIN);
  const k = Math.min(WIDTH / bounds.width, HEIGHT / bounds.height);
  return {
    k,
    x: (WIDTH - bounds.width * k) / 2 - bounds.x * k,
    y: (HEIGHT - bounds.height * k) / 2 - bounds.y * k,
  };
}

function Frame({ scale }: { readonly scale: Scale }) {
  const viewport = useCanvas((state) => state.viewport);
  const size = useCanvas((state) => state.size);
  const visible = visibleRect(viewport, size);
  const left = Math.max(1, visible.x * scale.k + scale.x);
  const top = Math.max(1, visible.y * scale.k + scale.y);
  const right = Math.min(WIDTH - 1, (visible.x + visible.width) * scale.k + scale.x);
  const bottom = Math.min(HEIGHT - 1, (visible.y + visible.height) * scale.k + scale.y);
  if (right <= left || bottom <= top) return null;
  return (
    <div
      className="canvas-minimap-frame"
      style={{ transform: `translate(${left}px, ${top}px)`, width: right - left, height: bottom - top }}
    />
  );
}

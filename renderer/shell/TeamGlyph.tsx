// The small picture of a team type or a mode, as used in outline, legend and inspector. Drawn from the same data as the canvas.
import type { Mode } from "../../shared/card/entry-types.ts";
import { formOf, modePaint, type Theme, teamPaint } from "../../shared/notation.ts";
import { modeBadge, teamOutline } from "../../shared/shapes.ts";

const BOX = 16;

export function TeamGlyph({
  type,
  theme,
  ghost = false,
}: {
  readonly type: string;
  readonly theme: Theme;
  readonly ghost?: boolean;
}) {
  const form = formOf(type);
  const paint = teamPaint(theme, type);
  // Drawn at a quarter of its canvas size, so that corners keep their proportion.
  const width = form.upright ? 32 : 60;
  const height = form.upright ? 60 : form.shape === "octagon" ? 56 : 40;
  return (
    <svg width={BOX} height={BOX} viewBox={`${-32} ${-32} 64 64`} aria-hidden="true" focusable="false">
      <path
        d={teamOutline(type, width, height)}
        transform={`translate(${-width / 2} ${-height / 2})`}
        fill={ghost ? "none" : paint.fill}
        stroke={paint.outline}
        strokeWidth={6}
        strokeDasharray={ghost || form.dotted ? "8 6" : undefined}
      />
    </svg>
  );
}

export function ModeGlyph({ mode, theme }: { readonly mode: Mode | null; readonly theme: Theme }) {
  const paint = modePaint(theme, mode);
  return (
    <svg width={BOX} height={BOX} viewBox="-8 -8 16 16" aria-hidden="true" focusable="false">
      <path d={modeBadge(mode, 6.5)} fill={paint.fill} stroke={paint.outline} strokeWidth={1.3} strokeDasharray="2.4 1.6" />
    </svg>
  );
}

// The legend of a diagram that is coloured by something judged: the scale in words, how many teams are on each step, and what is not
// known.
import { useMemo } from "react";
import { type JudgedOverlay, type OverlayMark, overlayMark, overlayScale } from "../../shared/diagram/overlay.ts";
import { overlayPaint } from "../../shared/diagram/overlay-paint.ts";
import type { Theme } from "../../shared/notation.ts";
import { useOrg } from "../state/stores.tsx";
import { useTheme } from "./theme.ts";

const UNKNOWN: OverlayMark = { step: "unknown", open: true };

export function OverlayLegend({ overlay }: { readonly overlay: JudgedOverlay }) {
  const org = useOrg((state) => state.org);
  const scores = useOrg((state) => state.scores);
  const theme = useTheme();
  const { counts, anyOpen } = useMemo(() => {
    const marks = [...org.teams.values()]
      .filter((team) => team.kind === "card")
      .map((team) => overlayMark(overlay, team, scores.teams.get(team.key)));
    return {
      counts: Map.groupBy(marks, (mark) => mark.step),
      anyOpen: marks.some((mark) => mark.open && mark.step !== "unknown"),
    };
  }, [org, scores, overlay]);
  const scale = overlayScale(overlay, scores.settings);
  const count = (step: OverlayMark["step"]): number => counts.get(step)?.length ?? 0;
  const row = (mark: OverlayMark, label: string, teams: number | null) => (
    <li key={label} data-none={teams === 0 || undefined}>
      <Swatch overlay={overlay} mark={mark} theme={theme} />
      {label}
      {teams !== null && <b>{teams}</b>}
    </li>
  );
  return (
    <ul>
      {scale.steps.map((label, step) => row({ step, open: false }, label, count(step)))}
      {scale.apart !== null && row({ step: "apart", open: false }, scale.apart, count("apart"))}
      {/* No step of the scale: it is there where it says something. */}
      {count("unknown") > 0 && row(UNKNOWN, scale.unknown, count("unknown"))}
      {scale.open !== null && anyOpen && row({ step: 1, open: true }, scale.open, null)}
    </ul>
  );
}

interface SwatchProps {
  readonly overlay: JudgedOverlay;
  readonly mark: OverlayMark;
  readonly theme: Theme;
}

function Swatch({ overlay, mark, theme }: SwatchProps) {
  const { fill, outline, hatch } = overlayPaint(theme, overlay, mark);
  return (
    <svg width={20} height={14} viewBox="0 0 20 14" aria-hidden="true" focusable="false">
      <rect x={1} y={1} width={18} height={12} rx={3.5} fill={fill} />
      {hatch !== null && <path d="M3 11L11 3M8 12L17 3M14 12L18 8" stroke={hatch} strokeWidth={1.6} />}
      <rect x={1} y={1} width={18} height={12} rx={3.5} fill="none" stroke={outline} strokeWidth={1.2} />
    </svg>
  );
}

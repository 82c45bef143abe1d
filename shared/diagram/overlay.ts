// What a team's fill tells when the diagram is coloured by something judged: a step on a scale, or that it is not known. Colours are
// overlay-paint.ts; the steps in words are the legend's.
import type { Team } from "../org/types.ts";
import { assertNever } from "../result.ts";
import type { ScoreSettings } from "../score/settings.ts";
import { LOAD_LEVELS, type TeamScores } from "../score/types.ts";
import { t } from "../words/t.ts";
import { ownFindings } from "./team-marks.ts";

/** "type": the notation's own colours. */
export const OVERLAYS = ["type", "load", "consumers", "flow", "problems"] as const;
export type Overlay = (typeof OVERLAYS)[number];
export type JudgedOverlay = Exclude<Overlay, "type">;

/** "Load": what it is called in a list of choices. */
export const overlayLabel = (overlay: Overlay): string => t(`diagram:overlay.${overlay}`);

export interface OverlayMark {
  /** On the scale from 0; "unknown": nothing to go by; "apart": the question does not come up for this team. */
  readonly step: number | "unknown" | "apart";
  /** The real value may be higher, or only the team says so. */
  readonly open: boolean;
}

const UNKNOWN: OverlayMark = { step: "unknown", open: true };

export function overlayMark(overlay: JudgedOverlay, team: Pick<Team, "kind">, scores: TeamScores | undefined): OverlayMark {
  if (scores === undefined || team.kind === "ghost") return UNKNOWN;
  switch (overlay) {
    case "load": {
      const { combined, level, lowerBound } = scores.load;
      return combined === null ? UNKNOWN : { step: LOAD_LEVELS.indexOf(combined), open: lowerBound || level === null };
    }
    case "consumers":
      return consumersStep(scores);
    case "flow":
      return flowStep(scores);
    case "problems":
      return { step: problemsStep(scores), open: false };
    default:
      return assertNever(overlay);
  }
}

function consumersStep({ consumers: { demand, load, derived } }: TeamScores): OverlayMark {
  if (demand === null && derived.length === 0) return { step: "apart", open: false };
  const many = load === "overloaded" ? 4 : load === "watch" ? 3 : null;
  if (many !== null) return { step: many, open: false };
  const enough = demand === "ok" || demand === null;
  return { step: derived.length === 0 ? 0 : enough ? 2 : 1, open: false };
}

/** The worst of the team's limits and of its flow of change. */
function flowStep({ limits, flow }: TeamScores): OverlayMark {
  const steps = [
    ...limits.map(({ state }) => (state === null ? -1 : { ok: 0, watch: 1, yellow: 2, red: 3 }[state])),
    ...flow.map(({ state }) => ({ ok: 0, warning: 2, error: 3 })[state]),
  ];
  const worst = Math.max(-1, ...steps);
  return worst < 0 ? UNKNOWN : { step: worst, open: false };
}

function problemsStep(scores: TeamScores): number {
  const findings = ownFindings(scores);
  const errors = findings.filter((finding) => finding.severity === "error").length;
  if (errors > 0) return errors === 1 ? 3 : 4;
  return findings.some((finding) => finding.severity === "warning") ? 2 : findings.length > 0 ? 1 : 0;
}

export interface OverlayScale {
  /** What step 0, 1, 2 … mean. */
  readonly steps: readonly string[];
  readonly unknown: string;
  /** Null where every team is asked the question. */
  readonly apart: string | null;
  /** What hatching over a colour means; null where there is none. */
  readonly open: string | null;
}

export function overlayScale(overlay: JudgedOverlay, { consumers }: Pick<ScoreSettings, "consumers">): OverlayScale {
  const plain = { apart: null, open: null } as const;
  switch (overlay) {
    case "load":
      return {
        ...plain,
        steps: [t("scale:load.low"), t("scale:load.medium"), t("scale:load.high"), t("scale:load.veryHigh")],
        unknown: t("scale:load.unknown"),
        open: t("scale:load.open"),
      };
    case "consumers": {
      const { enough } = consumers;
      return {
        ...plain,
        steps: [
          t("scale:consumers.none"),
          enough <= 2 ? t("scale:consumers.tooFew") : t("scale:consumers.few", { most: enough - 1 }),
          t("scale:consumers.enough", { least: enough }),
          t("scale:consumers.many"),
          t("scale:consumers.tooMany"),
        ],
        unknown: t("scale:notJudged"),
        apart: t("scale:consumers.apart"),
      };
    }
    case "flow":
      return {
        ...plain,
        steps: [t("scale:flow.ok"), t("scale:flow.watch"), t("scale:flow.slow"), t("scale:flow.verySlow")],
        unknown: t("scale:flow.unknown"),
      };
    case "problems":
      return {
        ...plain,
        steps: (["none", "notes", "warnings", "error", "errors"] as const).map((step) => t(`scale:problems.${step}`)),
        unknown: t("scale:notJudged"),
      };
    default:
      return assertNever(overlay);
  }
}

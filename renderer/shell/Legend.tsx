// What teams are coloured by, to choose, and below it what forms, lines and marks mean: only those that are in view. Folds to its first
// line; on a small window it starts folded.
import { useMemo } from "react";
import { useStore } from "zustand";
import { createStore } from "zustand/vanilla";
import type { TeamStyle } from "../../shared/diagram/draw-team.ts";
import { type LegendSubject, legendSections } from "../../shared/diagram/legend-entries.ts";
import { type Entry, ICON } from "../../shared/diagram/mark-legend.ts";
import { t } from "../../shared/words/t.ts";
import { ScenePicture } from "../canvas/ScenePicture.tsx";
import { useOrg, useUi, useView } from "../state/stores.tsx";
import type { Action } from "./action-context.ts";
import { ColourBy } from "./ColourBy.tsx";
import { withKeys } from "./keys-in-words.ts";
import { OverlayLegend } from "./OverlayLegend.tsx";
import { useMatches, useTheme } from "./theme.ts";

/** What the canvas says is in view. A store of its own: with it only the legend renders again. */
export const createInView = () => createStore<LegendSubject>()(() => ({ teams: [], groups: [], edges: [], flow: false }));

/** Whether the legend shows more than its first line: as chosen, else where the window has room for it. */
export function useLegendOpen(): boolean {
  const chosen = useUi((ui) => ui.legendOpen);
  const small = useMatches("(width < 1100px)");
  return chosen ?? !small;
}

interface Props {
  readonly left: number;
  readonly right: number;
  readonly actions: ReadonlyMap<string, Action>;
  readonly inView: ReturnType<typeof createInView>;
  readonly open: boolean;
}

export function Legend({ left, right, actions, inView, open }: Props) {
  const overlay = useUi((ui) => ui.overlay);
  const empty = useOrg((state) => state.org.teams.size === 0);
  const inColumns = useMatches(`(width >= ${left + right + COLUMNS_ROOM}px)`);
  const tight = !useMatches(`(width >= ${left + right + ROW_ROOM}px)`);
  const toggle = actions.get("legend");
  if (empty) return null;
  return (
    <aside
      className="panel legend"
      aria-label={t("notation:legend.label")}
      style={{ left, maxWidth: `calc(100vw - ${left + right}px)` }}
    >
      <div className="legend-head">
        <ColourBy actions={actions} tight={tight} />
        <button
          type="button"
          className="legend-fold"
          aria-expanded={open}
          aria-label={open ? t("notation:legend.hide") : t("notation:legend.show")}
          title={withKeys(open ? t("notation:legend.hide") : t("notation:legend.show"), toggle?.shortcut ?? "")}
          onClick={() => toggle?.run()}
        >
          <svg width={12} height={12} viewBox="0 0 12 12" aria-hidden="true" focusable="false">
            <path d={open ? "M2.5 4.5L6 8L9.5 4.5" : "M2.5 7.5L6 4L9.5 7.5"} />
          </svg>
        </button>
      </div>
      {open && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable from the keyboard
        <div className="legend-body" tabIndex={0}>
          {overlay !== "type" && <OverlayLegend overlay={overlay} />}
          <InViewLegend inView={inView} inColumns={inColumns} />
        </div>
      )}
    </aside>
  );
}

function InViewLegend({ inView, inColumns }: Pick<Props, "inView"> & { readonly inColumns: boolean }) {
  const subject = useStore(inView);
  const scores = useOrg((state) => state.scores);
  const types = useOrg((state) => state.types);
  const theme = useTheme();
  const sized = useView((view) => view.sized);
  const entries = useMemo(() => {
    const style: TeamStyle = { theme, types: new Map(types.map((type) => [type.id, type])), sized, asOf: scores.asOf };
    return legendSections(subject, scores.teams, style).flat();
  }, [subject, scores, theme, types, sized]);
  if (entries.length === 0) return <p className="legend-nothing">{t("notation:legend.nothing")}</p>;
  return (
    <ul
      className={inColumns ? "legend-columns" : undefined}
      style={inColumns ? { gridTemplateRows: `repeat(${Math.ceil(entries.length / COLUMNS)}, auto)` } : undefined}
    >
      {entries.map((entry) => (
        <li key={entry.label}>
          <Icon entry={entry} />
          {entry.label}
        </li>
      ))}
    </ul>
  );
}

/** Entries stand below one another, so that what belongs together is read as a column. */
const COLUMNS = 4;
/** CSS pixels that the columns need with the longest words of any language; with less, entries follow one another. */
const COLUMNS_ROOM = 620;
/** That the choices need to stand in one line, likewise. */
const ROW_ROOM = 410;

/** A little smaller than in an export, where there is room. */
const SCALE = 0.8;

function Icon({ entry }: { readonly entry: Entry }) {
  const { width, height } = ICON;
  return (
    <span className="legend-icon" style={{ width: width * SCALE, height: height * SCALE }}>
      <span style={{ transform: `scale(${SCALE})` }}>
        <ScenePicture items={entry.icon({ x: width / 2, y: height / 2 })} width={width} height={height} />
      </span>
    </span>
  );
}

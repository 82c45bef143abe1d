// What teams are coloured by, to choose, and below it what forms and colours mean: only those that this folder uses.
import { useMemo } from "react";
import { MODES } from "../../shared/card/entry-types.ts";
import { TEAM_TYPES } from "../../shared/card/types.ts";
import { formOf, MODE_FORMS } from "../../shared/notation.ts";
import { useOrg, useUi } from "../state/stores.tsx";
import type { Action } from "./action-context.ts";
import { ColourBy } from "./ColourBy.tsx";
import { OverlayLegend } from "./OverlayLegend.tsx";
import { ModeGlyph, TeamGlyph } from "./TeamGlyph.tsx";
import { useTheme } from "./theme.ts";

interface Props {
  readonly left: number;
  readonly right: number;
  readonly actions: ReadonlyMap<string, Action>;
}

export function Legend({ left, right, actions }: Props) {
  const overlay = useUi((ui) => ui.overlay);
  const empty = useOrg((state) => state.org.teams.size === 0);
  if (empty) return null;
  return (
    <aside className="panel legend" aria-label="Legend" style={{ left, maxWidth: `calc(100vw - ${left + right}px)` }}>
      <ColourBy actions={actions} />
      {overlay === "type" ? <NotationLegend /> : <OverlayLegend overlay={overlay} />}
    </aside>
  );
}

function NotationLegend() {
  const org = useOrg((state) => state.org);
  const theme = useTheme();
  const { types, modes, ghosts } = useMemo(() => {
    const teams = [...org.teams.values()];
    const relations = [...org.relations.values()];
    return {
      types: TEAM_TYPES.filter((type) => teams.some((team) => team.kind === "card" && team.type === type)),
      modes: MODES.filter((mode) => relations.some((relation) => relation.kind === "interaction" && relation.mode === mode)),
      ghosts: teams.some((team) => team.kind === "ghost"),
    };
  }, [org]);
  return (
    <ul>
      {types.map((type) => (
        <li key={type}>
          <TeamGlyph type={type} theme={theme} />
          {formOf(type).label}
        </li>
      ))}
      {ghosts && (
        <li>
          <TeamGlyph type="undefined" theme={theme} ghost />
          Named, no card
        </li>
      )}
      {modes.map((mode) => (
        <li key={mode}>
          <ModeGlyph mode={mode} theme={theme} />
          {MODE_FORMS[mode].label}
        </li>
      ))}
    </ul>
  );
}

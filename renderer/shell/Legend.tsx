// What the forms mean: only those that this folder uses.
import { useMemo } from "react";
import { MODES, TEAM_TYPES } from "../../shared/card/types.ts";
import { formOf, MODE_FORMS } from "../../shared/notation.ts";
import { useOrg } from "../state/stores.tsx";
import { ModeGlyph, TeamGlyph } from "./TeamGlyph.tsx";
import { useTheme } from "./theme.ts";

export function Legend({ left, right }: { readonly left: number; readonly right: number }) {
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
  if (types.length === 0) return null;
  return (
    <aside className="panel legend" aria-label="Legend" style={{ left, maxWidth: `calc(100vw - ${left + right}px)` }}>
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
    </aside>
  );
}

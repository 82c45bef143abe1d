// Names of teams as buttons, and a count that selects them all. A name that no card answers to is said as such.

import type { TeamKey } from "../../shared/org/types.ts";
import type { TruthName } from "../../shared/score/truth.ts";
import { inSentence, t } from "../../shared/words/t.ts";
import { useOrg } from "../state/stores.tsx";
import { selectableTeams } from "./meaning.ts";
import { useShowTeams } from "./show-teams.ts";

/** @param text what the count says; plain text where there is nobody to select */
export function CountButton({ text, keys }: { readonly text: string; readonly keys: readonly (TeamKey | null)[] }) {
  const org = useOrg((state) => state.org);
  const show = useShowTeams();
  const teams = selectableTeams(org, keys);
  if (teams.length === 0) return <strong>{text}</strong>;
  const title = t("scores:select", { count: teams.length });
  return (
    <button
      type="button"
      className="count"
      title={title}
      aria-label={t("scores:selectNamed", { text, what: inSentence(title) })}
      onClick={() => show(teams)}
    >
      {text}
    </button>
  );
}

interface TeamNamesProps {
  readonly names: readonly TruthName[];
  readonly onGoTo: (key: TeamKey) => void;
}

export function TeamNames({ names, onGoTo }: TeamNamesProps) {
  const org = useOrg((state) => state.org);
  const show = useShowTeams();
  return (
    <ul className="team-names">
      {names.map(({ name, key, how }) => {
        const grouping = key !== null && org.groupings.has(key);
        const known = key !== null && (grouping || org.teams.has(key));
        const notes = [how, grouping ? t("scores:grouping") : null, !known && how === null ? t("scores:nameless") : null];
        const note = notes.filter((words) => words !== null).join(", ");
        return (
          <li key={key ?? name}>
            {known ? (
              <button type="button" className="link" onClick={() => (grouping ? show(selectableTeams(org, [key])) : onGoTo(key))}>
                {name}
              </button>
            ) : (
              <span>{name}</span>
            )}
            {note !== "" && <span className="note"> {note}</span>}
          </li>
        );
      })}
    </ul>
  );
}

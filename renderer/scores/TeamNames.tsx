// Names of teams as buttons, and a count that selects them all. A name that no card answers to is said as such.
import type { TeamKey } from "../../shared/org/types.ts";
import { counted } from "../../shared/score/count-words.ts";
import type { TruthName } from "../../shared/score/truth.ts";
import { useOrg } from "../state/stores.tsx";
import { selectableTeams } from "./meaning.ts";
import { useShowTeams } from "./show-teams.ts";

/** @param text what the count says; plain text where there is nobody to select */
export function CountButton({ text, keys }: { readonly text: string; readonly keys: readonly (TeamKey | null)[] }) {
  const org = useOrg((state) => state.org);
  const show = useShowTeams();
  const teams = selectableTeams(org, keys);
  if (teams.length === 0) return <strong>{text}</strong>;
  const title = `Select ${counted(teams.length, "team")} on the canvas`;
  return (
    <button
      type="button"
      className="count"
      title={title}
      aria-label={`${text}: ${title.toLowerCase()}`}
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
        const notes = [how, grouping ? "a grouping, counted once" : null, !known && how === null ? "no card" : null];
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

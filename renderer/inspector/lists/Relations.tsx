// The interactions and dependencies of a team.
import { useMemo } from "react";
import type { Card } from "../../../shared/card/types.ts";
import type { Team, TeamKey } from "../../../shared/org/types.ts";
import { useOrg } from "../../state/stores.tsx";
import { relationRows } from "../relation-rows.ts";

interface RelationsProps {
  readonly card: Card | null;
  readonly team: Team;
  readonly onGoTo: (key: TeamKey) => void;
}

export function Relations({ team, onGoTo }: RelationsProps) {
  const org = useOrg((state) => state.org);
  const rows = useMemo(() => relationRows(org, [team.key]), [org, team.key]);
  if (rows.length === 0) return null;
  return (
    <section aria-label="Relations">
      <h3>
        Relations <span>{rows.length}</span>
      </h3>
      <ul className="relations">
        {rows.map((row) => (
          <li key={row.relation.key}>
            <span>
              {row.words}{" "}
              <button type="button" className="link" onClick={() => onGoTo(row.other)}>
                {row.otherName}
              </button>
              {row.detail !== "" && <> · {row.detail}</>}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

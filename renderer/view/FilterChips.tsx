// What is filtered by, each part with a button that takes it away, and how many teams are left. Where none is, what to do about it.
import { X } from "lucide-react";
import type { TeamKey } from "../../shared/org/types.ts";
import { isDrawn } from "../../shared/views/filter.ts";
import { NO_FILTER } from "../../shared/views/types.ts";
import { t } from "../../shared/words/t.ts";
import { useOrg, useStores } from "../state/stores.tsx";
import type { FilterPart } from "./filter-words.ts";

/** More of them would take the canvas's room; the rest is in the panel. */
const MOST = 8;

interface Props {
  readonly parts: readonly FilterPart[];
  readonly kept: ReadonlySet<TeamKey> | null;
}

export function FilterChips({ parts, kept }: Props) {
  const { view } = useStores();
  const all = useOrg((state) => drawnTeams(state.org.teams.values()));
  const count = kept?.size ?? all;
  return (
    <div className="panel view-chips">
      <span className="view-count" role="status">
        {count === 0 ? <strong>{t("view:filter.none")}</strong> : t("view:teamsOf", { count, all })}
        {count === 0 && <span> {t("view:filter.noneHint")}</span>}
      </span>
      {parts.slice(0, MOST).map(({ id, label, without }) => (
        <span key={id} className="view-chip">
          <span className="view-chip-label" title={label}>
            {label}
          </span>
          <button
            type="button"
            aria-label={t("view:filter.remove", { part: label })}
            onClick={() => view.getState().set({ filter: without })}
          >
            <X size={12} aria-hidden />
          </button>
        </span>
      ))}
      {parts.length > MOST && (
        <button type="button" className="view-chip more" onClick={() => view.getState().set({ filtering: true })}>
          +{parts.length - MOST}
        </button>
      )}
      <button type="button" className="btn quiet small" onClick={() => view.getState().set({ filter: NO_FILTER })}>
        {t("view:filter.clear")}
      </button>
    </div>
  );
}

function drawnTeams(teams: Iterable<{ readonly kind: "card" | "subteam" | "ghost" }>): number {
  let count = 0;
  for (const team of teams) if (isDrawn(team)) count++;
  return count;
}

// The strip at the top of the canvas that says what is shown of the org: filter with its parts, search, focus. Each ends where it began.
import { ListFilter, Search } from "lucide-react";
import { useCallback, useRef } from "react";
import type { TeamKey } from "../../shared/org/types.ts";
import { isPlain } from "../../shared/views/view.ts";
import { t } from "../../shared/words/t.ts";
import type { Action } from "../shell/action-context.ts";
import { withKeys } from "../shell/keys-in-words.ts";
import { useOrg, useStores, useView } from "../state/stores.tsx";
import { FilterChips } from "./FilterChips.tsx";
import { FilterPanel } from "./FilterPanel.tsx";
import { FocusBar } from "./FocusBar.tsx";
import { filterParts } from "./filter-words.ts";
import { SearchField, SearchNote } from "./SearchField.tsx";
import "./view.css";

interface Props {
  readonly left: number;
  readonly right: number;
  readonly actions: ReadonlyMap<string, Action>;
  /** Teams that filter and focus let through; null for all. */
  readonly kept: ReadonlySet<TeamKey> | null;
  readonly onHit: (key: TeamKey) => void;
  /** The keyboard goes back to the canvas. */
  readonly onLeave: () => void;
}

export function ViewBar({ left, right, actions, kept, onHit, onLeave }: Props) {
  const { view } = useStores();
  const org = useOrg((state) => state.org);
  const filter = useView((state) => state.filter);
  const filtering = useView((state) => state.filtering);
  const searching = useView((state) => state.searching);
  const focused = useView((state) => state.focus !== null);
  const button = useRef<HTMLButtonElement>(null);
  const close = useCallback(() => {
    view.getState().set({ filtering: false });
    button.current?.focus();
  }, [view]);
  if (org.teams.size === 0) return null;
  const parts = filterParts(filter, org);
  const search = actions.get("search");
  return (
    <section className="view-bar" aria-label={t("view:bar")} style={{ left, right }}>
      <div className="view-row">
        <div className="panel view-tools">
          <button
            ref={button}
            type="button"
            className="btn quiet"
            aria-expanded={filtering}
            aria-pressed={!isPlain(filter)}
            title={withKeys(t("view:action.filter"), "F")}
            onClick={() => view.getState().set({ filtering: !filtering })}
          >
            <ListFilter size={14} aria-hidden />
            {parts.length === 0 ? t("view:filter.label") : t("view:filter.active", { count: parts.length })}
          </button>
          {!searching && (
            <button
              type="button"
              className="btn quiet icon"
              aria-label={t("view:search.label")}
              title={withKeys(search?.label ?? "", search?.shortcut ?? "")}
              onClick={() => search?.run()}
            >
              <Search size={14} aria-hidden />
            </button>
          )}
          {searching && <SearchField kept={kept} onHit={onHit} onLeave={onLeave} />}
        </div>
        {focused && <FocusBar actions={actions} kept={kept} />}
      </div>
      {searching && !filtering && <SearchNote kept={kept} />}
      {parts.length > 0 && !filtering && !searching && <FilterChips parts={parts} kept={kept} />}
      {filtering && <FilterPanel shown={kept?.size ?? null} onClose={close} />}
    </section>
  );
}

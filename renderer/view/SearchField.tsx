// The search on the canvas: what is typed dims the rest, Enter goes from hit to hit, Escape ends it and gives the keyboard back.
import { ChevronDown, ChevronUp, X } from "lucide-react";
import { useEffect, useMemo, useRef } from "react";
import type { TeamKey } from "../../shared/org/types.ts";
import type { Found } from "../../shared/views/search.ts";
import { t } from "../../shared/words/t.ts";
import { withKeys } from "../shell/keys-in-words.ts";
import { useOrg, useStores, useView } from "../state/stores.tsx";
import { type Hits, hitsOf, nextHit } from "./hits.ts";

interface Props {
  readonly kept: ReadonlySet<TeamKey> | null;
  readonly onHit: (key: TeamKey) => void;
  readonly onLeave: () => void;
}

export function SearchField({ kept, onHit, onLeave }: Props) {
  const { view } = useStores();
  const org = useOrg((state) => state.org);
  const search = useView((state) => state.search);
  const hit = useView((state) => state.hit);
  const field = useRef<HTMLInputElement>(null);
  const { hits } = useHits(kept);
  useEffect(() => {
    field.current?.focus();
    field.current?.select();
  }, []);
  const end = () => {
    view.getState().set({ searching: false, search: "", hit: null });
    onLeave();
  };
  const step = (by: 1 | -1) => {
    const key = nextHit(hits, hit, by);
    if (key !== null) onHit(key);
  };
  const at = hits.findIndex(({ key }) => key === hit);
  const found = hits[at];
  return (
    <search className="view-search">
      <input
        ref={field}
        type="search"
        className="view-input"
        data-canvas-search
        aria-label={t("view:search.label")}
        placeholder={t("view:search.hint")}
        value={search}
        onChange={(event) => view.getState().set({ search: event.currentTarget.value, hit: null })}
        onKeyDown={(event) => {
          const by = event.key === "Enter" || event.key === "F3" ? (event.shiftKey ? -1 : 1) : null;
          if (event.key === "Escape") end();
          else if (by !== null) step(by);
          else return;
          event.preventDefault();
          event.stopPropagation();
        }}
      />
      <span className="view-hits" role="status">
        {search.trim() !== "" && (hits.length === 0 ? t("view:search.none") : counted(at, hits.length))}
        {found !== undefined && (
          <span className="visually-hidden">
            {t("view:search.hit", { name: org.teams.get(found.key)?.name ?? "", where: whereWords(found) })}
          </span>
        )}
      </span>
      <button
        type="button"
        className="btn quiet icon"
        aria-label={t("view:search.previous")}
        title={withKeys(t("view:search.previous"), "Shift+F3")}
        disabled={hits.length === 0}
        onClick={() => step(-1)}
      >
        <ChevronUp size={14} aria-hidden />
      </button>
      <button
        type="button"
        className="btn quiet icon"
        aria-label={t("view:search.next")}
        title={withKeys(t("view:search.next"), "F3")}
        disabled={hits.length === 0}
        onClick={() => step(1)}
      >
        <ChevronDown size={14} aria-hidden />
      </button>
      <button
        type="button"
        className="btn quiet icon"
        aria-label={t("view:search.end")}
        title={withKeys(t("view:search.end"), "Escape")}
        onClick={end}
      >
        <X size={14} aria-hidden />
      </button>
    </search>
  );
}

/** Where the hit was found, if not in the name, and what the filter leaves out. */
export function SearchNote({ kept }: Pick<Props, "kept">) {
  const hit = useView((state) => state.hit);
  const { hits, left } = useHits(kept);
  const found = hits.find(({ key }) => key === hit);
  const elsewhere = found !== undefined && found.where !== "name";
  if (!elsewhere && left === 0) return null;
  return (
    <p className="panel view-where">
      {elsewhere && <span>{whereWords(found)}</span>}
      {left > 0 && <span>{t("view:search.filteredOut", { count: left })}</span>}
    </p>
  );
}

function useHits(kept: Props["kept"]): Hits {
  const org = useOrg((state) => state.org);
  const graph = useOrg((state) => state.graph);
  const search = useView((state) => state.search);
  return useMemo(() => hitsOf(org, graph, search, kept), [org, graph, search, kept]);
}

const counted = (at: number, count: number): string => t("view:search.count", { at: at + 1, count });

function whereWords({ where, text }: Found): string {
  return where === "name" ? t("view:search.where.name") : t(`view:search.where.${where}`, { text });
}

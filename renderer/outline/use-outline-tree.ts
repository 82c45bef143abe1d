// What the outline holds for itself: what it is filtered by, what is closed, and the row that the keyboard is on. In step with the selection:
// a team that is selected elsewhere is opened up to, and becomes that row.
import { useEffect, useMemo, useRef, useState } from "react";
import type { Team, TeamKey } from "../../shared/org/types.ts";
import { useOrg, useStores, useUi } from "../state/stores.tsx";
import { type OutlineRow, outlineRows, rowsAround } from "./rows.ts";

const NOTHING: ReadonlySet<string> = new Set();

export interface OutlineTree {
  readonly rows: readonly OutlineRow[];
  readonly filter: string;
  setFilter(filter: string): void;
  /** Index of the row that the keyboard is on. */
  readonly at: number;
  setAt(index: number): void;
  /** Opens or closes rows. */
  fold(ids: readonly string[], close: boolean): void;
  /** The one selected team was chosen here: nothing is to be scrolled to. */
  chosenHere(key: TeamKey): void;
}

/** @param onFollow a row that was selected elsewhere is wanted in view */
export function useOutlineTree(onFollow: (index: number) => void): OutlineTree {
  const { org: store } = useStores();
  const org = useOrg((state) => state.org);
  const documents = useOrg((state) => state.documents);
  const selection = useUi((ui) => ui.selection);
  const [filter, setFilter] = useState("");
  const [closed, setClosed] = useState(NOTHING);
  const [active, setActive] = useState<string | null>(null);
  const [fallback, setFallback] = useState(0);
  const own = useRef<TeamKey | null>(null);
  const rows = useMemo(() => outlineRows(org, documents, filter, closed), [org, documents, filter, closed]);
  const found = active === null ? -1 : rows.findIndex(({ id }) => id === active);
  const at = found === -1 ? Math.max(0, Math.min(fallback, rows.length - 1)) : found;
  const setAt = (index: number) => {
    setActive(rows[index]?.id ?? null);
    setFallback(index);
  };

  const follow = useRef(onFollow);
  follow.current = onFollow;
  const [only] = selection.size === 1 ? selection : [];
  const wanted = useRef<TeamKey | null>(null);
  useEffect(() => {
    if (only === own.current) return;
    own.current = null;
    wanted.current = only ?? null;
    if (only === undefined) return;
    setActive(only);
    setClosed((now) => {
      if (now.size === 0) return now;
      // As it is when the selection changes; what changes later leaves the rows where they are.
      const { org: its, documents: all } = store.getState();
      const around = rowsAround(outlineRows(its, all, "", NOTHING), only);
      return around.some((id) => now.has(id)) ? new Set([...now].filter((id) => !around.includes(id))) : now;
    });
  }, [only, store]);
  useEffect(() => {
    if (wanted.current === null) return;
    const index = rows.findIndex(({ id }) => id === wanted.current);
    if (index === -1) return;
    wanted.current = null;
    follow.current(index);
  });

  return {
    rows,
    filter,
    setFilter,
    at,
    setAt,
    fold(ids, close) {
      setClosed((now) => (close ? new Set([...now, ...ids]) : new Set([...now].filter((id) => !ids.includes(id)))));
    },
    chosenHere(key) {
      own.current = key;
    },
  };
}

/** The team that a row's clicks and keys mean: a subteam that is kept in another card is drawn on that one. */
export const ownerOf = (team: Team): TeamKey => (team.kind === "subteam" && team.parent !== null ? team.parent : team.key);

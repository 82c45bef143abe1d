// What the canvas shows of the graph: all of it, less what the view hides, with what it folds as one shape, and who stands out in it.
// Made anew when org, scores or view change, and then only what they change; never for a frame.
import { useEffect, useMemo, useRef, useState } from "react";
import { type Begun, beginFold } from "../../shared/graph/fold.ts";
import { partOf } from "../../shared/graph/part.ts";
import type { Graph } from "../../shared/graph/types.ts";
import type { TeamKey } from "../../shared/org/types.ts";
import { filterTeams } from "../../shared/views/filter.ts";
import { focusTeams } from "../../shared/views/focus.ts";
import { searchTeams } from "../../shared/views/search.ts";
import { inIdleSlices } from "../state/idle.ts";
import { useOrg, useView } from "../state/stores.tsx";

export interface Shown {
  readonly graph: Graph;
  /** Teams that stand out, folded or not; null where all do. */
  readonly lit: ReadonlySet<TeamKey> | null;
  /** Teams that filter and focus let through, folded or not; null where both let all through. */
  readonly kept: ReadonlySet<TeamKey> | null;
}

export function useShownGraph(): Shown {
  const now = useOrg((state) => state.graph);
  const proposed = useView((view) => view.arranging?.graph ?? null);
  const graph = proposed ?? now;
  const folded = useView((view) => view.folded);
  const others = useView((view) => view.others);
  const kept = useKept();
  const found = useFound(kept);
  const whole = useFolded(graph, folded);
  const shown = useMemo(() => (kept !== null && others === "hide" ? partOf(whole, kept) : whole), [whole, kept, others]);
  const lit = found ?? (others === "fade" ? kept : null);
  return useMemo(() => ({ graph: shown, lit, kept }), [shown, lit, kept]);
}

/** With what is folded as one shape. Where that takes a while, with provisional lines until their ways are made. */
function useFolded(graph: Graph, folded: ReadonlySet<string>): Graph {
  const begun = useMemo(() => beginFold(graph, folded), [graph, folded]);
  const [made, setMade] = useState<{ readonly of: Begun; readonly graph: Graph } | null>(null);
  useEffect(() => {
    const { rest } = begun;
    if (rest === null) return;
    let dropped = false;
    inIdleSlices(() => {
      if (dropped) return true;
      const step = rest.next();
      if (step.done === true) setMade({ of: begun, graph: step.value });
      return step.done === true;
    });
    return () => {
      dropped = true;
    };
  }, [begun]);
  return made?.of === begun ? made.graph : begun.first;
}

/** Teams that filter and focus let through. The very same set for as long as it holds the same teams. */
function useKept(): ReadonlySet<TeamKey> | null {
  const org = useOrg((state) => state.org);
  const scores = useOrg((state) => state.scores.teams);
  const filter = useView((view) => view.filter);
  const focus = useView((view) => view.focus);
  const filtered = useMemo(() => filterTeams(org, scores, filter), [org, scores, filter]);
  const around = useMemo(() => (focus === null ? null : focusTeams(org, focus)), [org, focus]);
  return useSameSet(useMemo(() => inBoth(filtered, around), [filtered, around]));
}

/** Teams that the search finds among those; null where nothing is searched for. */
function useFound(kept: ReadonlySet<TeamKey> | null): ReadonlySet<TeamKey> | null {
  const org = useOrg((state) => state.org);
  const search = useView((view) => view.search);
  const found = useMemo(() => (search.trim() === "" ? null : new Set(searchTeams(org, search).keys())), [org, search]);
  return useSameSet(useMemo(() => (found === null ? null : inBoth(found, kept)), [found, kept]));
}

function inBoth(a: ReadonlySet<TeamKey> | null, b: ReadonlySet<TeamKey> | null): ReadonlySet<TeamKey> | null {
  if (a === null || b === null) return a ?? b;
  return new Set([...a].filter((key) => b.has(key)));
}

function useSameSet(next: ReadonlySet<TeamKey> | null): ReadonlySet<TeamKey> | null {
  const last = useRef(next);
  const before = last.current;
  const same = before !== null && next !== null && before.size === next.size && [...next].every((key) => before.has(key));
  if (!same) last.current = next;
  return last.current;
}

// Keeps what is proposed in step with what is chosen, with the cards and with the selection. The last wish wins.
import { useCallback, useEffect, useRef, useState } from "react";
import type { LayoutWish } from "../../shared/layout/types.ts";
import { type ElkWorker, elkWorker } from "../state/elk-worker.ts";
import { useOrg, useStores, useUi, useView } from "../state/stores.tsx";
import { type Proposal, propose } from "./propose.ts";
import { firstScope, type Scope, teamsOf } from "./scope.ts";

export interface Choice extends Omit<LayoutWish, "scope"> {
  readonly scope: Scope;
}

export type ProposalState =
  | { readonly kind: "busy"; readonly done: number; readonly total: number }
  | { readonly kind: "ready"; readonly proposal: Proposal }
  | { readonly kind: "failed"; readonly reason: string }
  /** Nobody is in scope. */
  | { readonly kind: "nobody" };

const WAITING: ProposalState = { kind: "busy", done: 0, total: 1 };

/** @param onShown called when other places are shown than before, so that they can be brought into view */
export function useProposal(onShown: () => void) {
  const { view, ui } = useStores();
  const org = useOrg((state) => state.org);
  const graph = useOrg((state) => state.graph);
  const placed = useOrg((state) => state.placed);
  const selection = useUi((state) => state.selection);
  const sized = useView((state) => state.sized);
  const [choice, setChoice] = useState<Choice>(() => {
    const { selection: now } = ui.getState();
    const [only = null] = now;
    return {
      kind: "topologies",
      scope: firstScope(now),
      direction: "down",
      spacing: "normal",
      focus: now.size === 1 ? only : null,
    };
  });
  const [state, setState] = useState<ProposalState>(WAITING);
  // One for as long as teams are arranged: it is stopped where another layout is wanted than the one it works on.
  const [worker] = useState<ElkWorker>(elkWorker);
  useEffect(() => worker.stop, [worker]);
  const shown = useRef(onShown);
  shown.current = onShown;

  useEffect(() => {
    let left = false;
    // Arranging has ended a moment before the panel is gone.
    const stale = (): boolean => left || view.getState().arranging === null;
    const scope = teamsOf(choice.scope, graph, selection);
    const show: Parameters<typeof propose>[5] = (moves, proposed) => {
      view.getState().set({ arranging: { moves, graph: moves.size === 0 ? null : proposed } });
    };
    const run = async (): Promise<void> => {
      if (scope.size === 0) {
        view.getState().set({ arranging: { moves: new Map(), graph: null } });
        setState({ kind: "nobody" });
        return;
      }
      setState(WAITING);
      const told = (done: number, total: number) => stale() || setState({ kind: "busy", done, total });
      const found = await propose({ org, graph, placed }, { ...choice, scope }, worker.layout, sized, told, show, stale);
      if (found === null || stale()) return;
      setState(found.ok ? { kind: "ready", proposal: found.value } : { kind: "failed", reason: found.error });
    };
    void run();
    return () => {
      left = true;
      worker.stopIfBusy();
    };
  }, [choice, org, graph, placed, selection, sized, view, worker]);

  // By now the canvas has what is proposed, and knows how large it is.
  const proposed = useView((state) => (state.arranging?.graph === null ? null : (state.arranging?.moves ?? null)));
  useEffect(() => {
    if (proposed !== null) shown.current();
  }, [proposed]);

  const choose = useCallback((part: Partial<Choice>) => setChoice((now) => ({ ...now, ...part })), []);
  return { choice, choose, state };
}

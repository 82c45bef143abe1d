// What a proposal comes to, in words: how many teams move, and how the lines change. Announced when it changes.
import { t } from "../../shared/words/t.ts";
import type { Proposal } from "./propose.ts";
import type { ProposalState } from "./use-proposal.ts";

export function Said({ state }: { readonly state: ProposalState }) {
  return (
    <p className="arrange-said" role="status" data-state={state.kind}>
      {wordsOf(state)}
    </p>
  );
}

function wordsOf(state: ProposalState): string {
  switch (state.kind) {
    case "busy":
      return t("layout:busy", { done: state.done, total: state.total });
    case "nobody":
      return t("layout:nobody");
    case "failed":
      return t("layout:failed", { reason: state.reason });
    case "ready":
      return outcome(state.proposal);
  }
}

function outcome({ moves, before, after }: Proposal): string {
  if (moves.size === 0) return t("layout:nothing");
  const change = before.length === 0 ? 0 : Math.round(((after.length - before.length) / before.length) * 100);
  const length = change === 0 ? [] : [t(change < 0 ? "layout:shorter" : "layout:longer", { percent: Math.abs(change) })];
  const counted = before.crossings !== null && after.crossings !== null;
  const crossings = counted ? [t("layout:crossings", { before: before.crossings ?? 0, after: after.crossings ?? 0 })] : [];
  return [t("layout:moves", { count: moves.size }), ...length, ...crossings].join(" ");
}

// Between the window and a view as data: what is looked at now as a view, and a view brought onto the canvas.
import { flushSync } from "react-dom";
import type { Org, TeamKey } from "../../shared/org/types.ts";
import { filterTeams } from "../../shared/views/filter.ts";
import { focusTeams } from "../../shared/views/focus.ts";
import { PLAIN_VIEW, type Place, sameView, type View } from "../../shared/views/view.ts";
import type { CanvasHandle } from "../canvas/types.ts";
import type { ActionContext } from "../shell/action-context.ts";
import type { UiState } from "../state/ui-store.ts";
import type { ViewState } from "../state/view-store.ts";

export type Showing = Pick<ActionContext, "org" | "ui" | "view" | "canvas">;

export function placeOf(canvas: Pick<CanvasHandle, "middle" | "zoom"> | null): Place | null {
  return canvas === null ? null : { ...canvas.middle, zoom: canvas.zoom };
}

type Parts = Pick<ViewState, "filter" | "focus" | "folded" | "others" | "flow" | "sized">;

/** What is looked at now, without a place. */
export function viewOf({ filter, focus, folded, others, flow, sized }: Parts, { overlay }: Pick<UiState, "overlay">): View {
  return { filter, focus, folded: [...folded].sort(), others, colour: overlay, flow, sized, place: null };
}

/** True where a view shows what is looked at now, wherever the canvas is. */
export const isShown = (view: View, now: View): boolean => sameView({ ...view, place: null }, { ...now, place: null });

/** Shows a view; what it fits into the window is what it lets through. */
export function showView({ org, ui, view, canvas }: Showing, wanted: View): void {
  const { filter, focus, folded, others, flow, sized, colour, place } = wanted;
  // Drawn before the canvas is asked to look there.
  flushSync(() => {
    view.getState().set({ filter, focus, folded: new Set(folded), others, flow, sized, search: "", searching: false, hit: null });
    ui.getState().set({ overlay: colour, page: "design" });
  });
  const handle = canvas();
  if (handle === null) return;
  if (place !== null) {
    handle.lookAt(place);
    return;
  }
  const kept = keptBy(org.getState(), wanted);
  if (kept === null || kept.size === 0) handle.fit();
  else handle.show(kept);
}

/** Teams that filter and focus let through; null where both let all through. */
export function keptBy(
  { org, scores }: Pick<ReturnType<ActionContext["org"]["getState"]>, "org" | "scores">,
  { filter, focus }: Pick<View, "filter" | "focus">,
): ReadonlySet<TeamKey> | null {
  const filtered = filterTeams(org, scores.teams, filter);
  const around = focus === null ? null : focusTeams(org, focus);
  return filtered === null || around === null ? (filtered ?? around) : new Set([...filtered].filter((key) => around.has(key)));
}

/** What a view names and the org does not have, as a person knows it. */
export function missingIn(org: Org, { filter, focus, folded }: View): readonly string[] {
  const team = focus !== null && !org.teams.has(focus.team) ? [focus.team.replace(/^[a-z]+:/, "")] : [];
  const groupings = [...new Set([...filter.groupings, ...folded])].filter((key) => !org.groupings.has(key));
  return [...team, ...groupings.map((key) => groupingName(key))];
}

/** The name in a grouping's key: "Outer / Inner" of "stream:Outer/Inner". */
export function groupingName(key: string): string {
  const name = key.slice(key.indexOf(":") + 1);
  return name.split("/").map(unescaped).join(" / ");
}

/** A slash within a name is escaped in a key; what is no such escape was written by hand and is the name itself. */
function unescaped(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch (error) {
    if (error instanceof URIError) return part;
    throw error;
  }
}

export const isEverything = (now: View): boolean =>
  isShown({ ...PLAIN_VIEW, colour: now.colour, flow: now.flow, sized: now.sized, others: now.others }, now);

// The menu of what the pointer or the keyboard is on: right click, the menu key, Shift+F10. Says what it is about and where; the app shows it.
import { centre, type Point } from "../../shared/geometry.ts";
import { foldedIn } from "../../shared/graph/stand-in.ts";
import type { Graph } from "../../shared/graph/types.ts";
import type { TeamKey } from "../../shared/org/types.ts";
import { summedTarget } from "./fold-calls.ts";
import { hitAt } from "./hit.ts";
import type { Session } from "./session.ts";
import type { MenuAsked, MenuTarget } from "./types.ts";
import { toCanvas, toScreen } from "./viewport.ts";

interface MenuCalls {
  select(keys: readonly TeamKey[]): void;
  selectRelation(key: string | null): void;
  focus(key: TeamKey): void;
  menu(asked: MenuAsked): void;
}

/**
 * The list of what a line that stands for several relations holds.
 * @param client where the pointer is, CSS pixels of the window; left out, at the line's badge
 * @returns false for a line that stands for one
 */
export function askSum(
  root: HTMLElement | null,
  session: Session,
  menu: (asked: MenuAsked) => void,
  key: string,
  client?: Point,
): boolean {
  const { graph, viewport } = session.get();
  const target = summedTarget(graph, key);
  const edge = graph.edges.get(key);
  if (root === null || target === null || edge === undefined) return false;
  const box = root.getBoundingClientRect();
  const badge = toScreen(edge.badge.at, viewport);
  const at = client ?? { x: badge.x + box.left, y: badge.y + box.top };
  session.set({ hover: null, pointer: null });
  menu({ target, client: at, at: toCanvas({ x: at.x - box.left, y: at.y - box.top }, viewport) });
  return true;
}

/** @returns what stops listening */
export function listenToMenu(root: HTMLElement, session: Session, calls: MenuCalls): () => void {
  const listening = new AbortController();
  const { signal } = listening;
  const ask = (target: MenuTarget, at: Point): void => {
    const box = root.getBoundingClientRect();
    const client = { x: at.x + box.left, y: at.y + box.top };
    if (target.kind === "relation" && askSum(root, session, calls.menu, target.key, client)) return;
    if (target.kind === "teams" && !session.get().selection.has(target.key)) calls.select([target.key]);
    if (target.kind === "relation") calls.selectRelation(target.key);
    calls.menu({
      target,
      client,
      at: toCanvas(at, session.get().viewport),
    });
  };

  root.addEventListener(
    "contextmenu",
    (event) => {
      if (isOverlay(event)) return;
      event.preventDefault();
      const { drag, link, marquee } = session.get();
      if (drag !== null || link !== null || marquee !== null) return;
      const box = root.getBoundingClientRect();
      const at = { x: event.clientX - box.left, y: event.clientY - box.top };
      const hit = hitAt(session.get(), at);
      session.set({ hover: null, pointer: null });
      if (hit?.kind === "team" || hit?.kind === "group") calls.focus(hit.key);
      ask(hit === null ? { kind: "ground" } : hit.kind === "relation" ? hit : targetOf(session.get().graph, hit.key), at);
    },
    { signal },
  );
  root.addEventListener(
    "keydown",
    (event) => {
      if (isOverlay(event) || !(event.key === "ContextMenu" || (event.key === "F10" && event.shiftKey))) return;
      event.preventDefault();
      event.stopPropagation();
      const { relation, focus, graph, size, viewport } = session.get();
      const edge = relation === null ? undefined : graph.edges.get(relation);
      const node = focus === null ? undefined : graph.nodes.get(focus);
      const group = graph.groups.find(({ key }) => key === focus);
      if (edge !== undefined) ask({ kind: "relation", key: edge.key }, toScreen(edge.badge.at, viewport));
      else if (node !== undefined) ask(targetOf(graph, node.key), toScreen(centre(node.rect), viewport));
      else if (group !== undefined)
        ask(targetOf(graph, group.key), toScreen({ x: group.rect.x + 24, y: group.rect.y + 24 }, viewport));
      else ask({ kind: "ground" }, { x: size.width / 2, y: size.height / 2 });
    },
    { signal },
  );
  return () => listening.abort();
}

/** A team, or a grouping, folded or not. */
function targetOf(graph: Graph, key: string): MenuTarget {
  const node = graph.nodes.get(key);
  if (node !== undefined && foldedIn(node.team) === null) return { kind: "teams", key };
  return { kind: "group", key, folded: node !== undefined };
}

const isOverlay = (event: Event): boolean => event.target instanceof Element && event.target.closest("[data-overlay]") !== null;

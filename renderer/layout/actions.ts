// Arranging teams and tidying a selection, as the palette, keys, menus and the bar over a selection offer them.
import type { Rect } from "../../shared/geometry.ts";
import { type Alignment, type Axis, aligned, distributed, type Moves, spaced } from "../../shared/layout/tidy.ts";
import type { TeamKey } from "../../shared/org/types.ts";
import { t } from "../../shared/words/t.ts";
import type { Action, ActionContext } from "../shell/action-context.ts";
import { startArranging, stopArranging } from "./arranging.ts";

const ALIGN_KEYS: readonly (readonly [Alignment, string])[] = [
  ["left", "Alt+A"],
  ["centre", "Alt+H"],
  ["right", "Alt+D"],
  ["top", "Alt+W"],
  ["middle", "Alt+V"],
  ["bottom", "Alt+S"],
];
const DISTRIBUTE_KEYS: readonly (readonly [Axis, string])[] = [
  ["across", "Alt+Shift+H"],
  ["down", "Alt+Shift+V"],
];

export function layoutActions(context: ActionContext): readonly Action[] {
  const { org, ui, view } = context;
  const needs = (count: number, why: "two" | "three") => () =>
    org.getState().status !== "ready"
      ? t("layout:blocked.noFolder")
      : selectedRects(context).size < count
        ? t(`layout:blocked.${why}`)
        : null;
  const action = (id: string, what: string, shortcut: string, blocked: () => string | null, moves: Tidy): Action => ({
    id,
    label: what,
    shortcut,
    blocked,
    run: () => tidy(context, what, moves),
  });
  return [
    {
      id: "arrange",
      label: t("layout:arrange"),
      shortcut: "A",
      blocked: () => (org.getState().status === "ready" ? null : t("layout:blocked.noFolder")),
      run() {
        if (view.getState().arranging !== null) stopArranging(view);
        else {
          ui.getState().set({ page: "design" });
          startArranging(view);
        }
      },
    },
    ...ALIGN_KEYS.map(([how, keys]) =>
      action(`align-${how}`, t(`layout:tidy.${how}`), keys, needs(2, "two"), (rects, others) => aligned(rects, how, others)),
    ),
    ...DISTRIBUTE_KEYS.map(([axis, keys]) =>
      action(`distribute-${axis}`, t(`layout:tidy.${axis}`), keys, needs(3, "three"), (rects, others) =>
        distributed(rects, axis, others),
      ),
    ),
    action("same-spacing", t("layout:tidy.spacing"), "Alt+Shift+T", needs(3, "three"), spaced),
  ];
}

type Tidy = (rects: ReadonlyMap<TeamKey, Rect>, others: readonly Rect[]) => Moves;

function tidy(context: ActionContext, what: string, how: Tidy): void {
  const { graph, move } = context.org.getState();
  const rects = selectedRects(context);
  const others = [...graph.nodes.values()].filter(({ key }) => !rects.has(key)).map(({ rect }) => rect);
  const moves = how(rects, others);
  if (moves.size > 0) void move(moves, t("layout:tidied", { what, count: moves.size }));
}

/** The selected teams that are drawn by themselves. */
function selectedRects({ org, ui }: ActionContext): ReadonlyMap<TeamKey, Rect> {
  const { nodes } = org.getState().graph;
  return new Map(
    [...ui.getState().selection].flatMap((key) => {
      const rect = nodes.get(key)?.rect;
      return rect === undefined ? [] : [[key, rect] as const];
    }),
  );
}

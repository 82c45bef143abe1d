// A small bar over several selected teams: align, distribute, same spacing, arrange. Everything on it has its own keys.
import { Tooltip } from "@mantine/core";
import {
  AlignCenterHorizontal,
  AlignCenterVertical,
  AlignEndHorizontal,
  AlignEndVertical,
  AlignHorizontalDistributeCenter,
  AlignStartHorizontal,
  AlignStartVertical,
  AlignVerticalDistributeCenter,
  LayoutGrid,
  type LucideIcon,
  Workflow,
} from "lucide-react";
import { useMemo } from "react";
import { t } from "../../shared/words/t.ts";
import { useCanvas } from "../canvas/context.ts";
import { selectedBounds } from "../canvas/members.ts";
import { clearRect, toScreen } from "../canvas/viewport.ts";
import type { Action } from "../shell/action-context.ts";
import { keysInWords } from "../shell/keys-in-words.ts";
import { useView } from "../state/stores.tsx";
import "./layout.css";

const BUTTONS: readonly (readonly [id: string, icon: LucideIcon, apart?: true])[] = [
  ["align-left", AlignStartVertical],
  ["align-centre", AlignCenterVertical],
  ["align-right", AlignEndVertical],
  ["align-top", AlignStartHorizontal, true],
  ["align-middle", AlignCenterHorizontal],
  ["align-bottom", AlignEndHorizontal],
  ["distribute-across", AlignHorizontalDistributeCenter, true],
  ["distribute-down", AlignVerticalDistributeCenter],
  ["same-spacing", LayoutGrid],
  ["arrange", Workflow, true],
];
/** CSS pixels. */
const WIDTH = 344;
const HEIGHT = 38;
const ABOVE = 14;

export function SelectionBar({ actions }: { readonly actions: ReadonlyMap<string, Action> }) {
  const selection = useCanvas((state) => state.selection);
  const graph = useCanvas((state) => state.graph);
  const resting = useCanvas((state) => state.drag === null && state.marquee === null && state.link === null);
  const viewport = useCanvas((state) => state.viewport);
  const size = useCanvas((state) => state.size);
  const insets = useCanvas((state) => state.insets);
  const arranging = useView((view) => view.arranging !== null);
  const bounds = useMemo(() => selectedBounds(graph, selection), [selection, graph]);
  if (bounds === null || !resting || arranging) return null;
  const clear = clearRect(size, insets);
  const { x, y } = toScreen({ x: bounds.x + bounds.width / 2, y: bounds.y }, viewport);
  const left = Math.max(clear.x + 8, Math.min(x - WIDTH / 2, clear.x + clear.width - WIDTH - 8));
  const top = Math.max(clear.y + 4, Math.min(y - HEIGHT - ABOVE, clear.y + clear.height - HEIGHT - 8));
  return (
    <div
      className="panel selection-bar"
      role="toolbar"
      aria-label={t("layout:tidy.bar")}
      data-overlay
      style={{ transform: `translate(${Math.round(left)}px, ${Math.round(top)}px)` }}
    >
      {BUTTONS.map(([id, Icon, apart]) => {
        const action = actions.get(id);
        if (action === undefined) return null;
        const label = id === "arrange" ? t("layout:arrange") : action.label;
        return (
          <Tooltip key={id} label={`${label} (${keysInWords(action.shortcut ?? "")})`} openDelay={400}>
            <button
              type="button"
              className={apart === true ? "btn icon apart" : "btn icon"}
              aria-label={label}
              disabled={(action.blocked?.() ?? null) !== null}
              onClick={() => action.run()}
            >
              <Icon size={16} aria-hidden />
            </button>
          </Tooltip>
        );
      })}
    </div>
  );
}

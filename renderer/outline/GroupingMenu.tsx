// The menu of a grouping's row in the outline: what the grouping's menu on the canvas offers, with the keys that the outline has for it.
import type { TeamKey } from "../../shared/org/types.ts";
import type { MenuAsked } from "../canvas/types.ts";
import { foldAll, setFolded, teamsIn } from "../groupings/folding.ts";
import { groupEntries } from "../groupings/menu.ts";
import { CanvasMenu } from "../relations/CanvasMenu.tsx";
import type { Stores } from "../state/stores.tsx";
import { useStores } from "../state/stores.tsx";

/** The menu that is open: of which grouping, and where. */
export interface GroupingAsked extends Pick<MenuAsked, "client"> {
  readonly key: string;
}

interface Props {
  readonly asked: GroupingAsked;
  /** Fits groupings into view. */
  readonly onFit: (keys: readonly string[]) => void;
  readonly onClose: () => void;
}

export function GroupingMenu({ asked, onFit, onClose }: Props) {
  const { org, ui, view } = useStores();
  const { org: now } = org.getState();
  const { key } = asked;
  const entries = groupEntries(key, view.getState().folded.has(key), OUTLINE_KEYS, {
    org: now,
    fold: (one, folded) => setFolded(view, one, folded),
    foldOthers: (one) => foldAll(view, now, one),
    select: (keys) => ui.getState().select(keys),
    fit: onFit,
    dialog: (dialog) => ui.getState().set({ dialog }),
  });
  return (
    <CanvasMenu
      asked={asked}
      // The list has the keyboard again before anything is done that may take it.
      entries={entries.map((entry) => ({ ...entry, run: () => setTimeout(entry.run) }))}
      label={now.groupings.get(key)?.name ?? key}
      onClose={onClose}
    />
  );
}

const OUTLINE_KEYS = { fold: "U", select: "Shift+Enter", rename: "F2" } as const;

/** What a key that means the selected teams elsewhere in the window does on a grouping's row. @returns false for any other key */
export function groupingKey(event: React.KeyboardEvent, key: string, { org, ui, view }: Stores): boolean {
  if (event.ctrlKey || event.metaKey || event.altKey) return false;
  if (event.key.toLowerCase() === "u" && !event.shiftKey) setFolded(view, key, !view.getState().folded.has(key));
  else if (event.key === "F2") ui.getState().set({ dialog: { kind: "rename-grouping", key } });
  else if (event.key === "Enter" && event.shiftKey) ui.getState().select(teamsOf(org, key));
  // Teams that are selected elsewhere are not meant.
  else if (event.key !== "Delete") return false;
  event.preventDefault();
  event.stopPropagation();
  return true;
}

const teamsOf = (org: Stores["org"], key: string): readonly TeamKey[] => teamsIn(org.getState().org, key);

// The menu of the selected teams, opened at a point of the window. Its items are actions; one that cannot run now says why on hover.
import { Menu } from "@mantine/core";
import type { Point } from "../../shared/geometry.ts";
import { t } from "../../shared/words/t.ts";
import type { Action } from "../shell/action-context.ts";
import { keysInWords } from "../shell/keys-in-words.ts";
import { MenuStart } from "../shell/MenuStart.tsx";
import { AT_POINT } from "../shell/menu-at-point.ts";

/** Ids of actions, by what they are for. */
const SECTIONS: readonly (readonly string[])[] = [
  ["rename", "duplicate", "connect"],
  ["join-grouping", "make-subteam", "dissolve-subteam"],
  ["focus", "fold-grouping", "select-grouping"],
  ["copy", "cut", "paste"],
  ["delete"],
];

/** What is said shorter here than in the list of all actions. */
const SHORT = ["duplicate", "rename", "delete", "copy", "cut"] as const;
const isShort = (id: string): id is (typeof SHORT)[number] => SHORT.some((short) => short === id);

interface TeamMenuProps {
  /** CSS pixels of the window; null while it is shut. */
  readonly at: Point | null;
  readonly actions: ReadonlyMap<string, Action>;
  readonly onClose: () => void;
}

export function TeamMenu({ at, actions, onClose }: TeamMenuProps) {
  return (
    <Menu
      opened={at !== null}
      onClose={onClose}
      position="bottom-start"
      offset={2}
      returnFocus
      transitionProps={{ duration: 0 }}
      {...AT_POINT}
    >
      <Menu.Target>
        <span aria-hidden="true" style={{ position: "fixed", left: at?.x ?? 0, top: at?.y ?? 0 }} />
      </Menu.Target>
      <Menu.Dropdown aria-label={t("teams:menu")}>
        <MenuStart />
        {SECTIONS.map((ids, i) => [
          ...(i === 0 ? [] : [<Menu.Divider key={ids[0]} />]),
          ...ids.flatMap((id) => {
            const action = actions.get(id);
            return action === undefined ? [] : [<TeamMenuItem key={id} action={action} />];
          }),
        ])}
      </Menu.Dropdown>
    </Menu>
  );
}

function TeamMenuItem({ action }: { readonly action: Action }) {
  const why = action.blocked?.() ?? null;
  return (
    <Menu.Item
      disabled={why !== null}
      title={why ?? undefined}
      // The menu gives the focus back as it closes: what opens or looks at the focus waits for that.
      onClick={() => setTimeout(action.run)}
      rightSection={action.shortcut === undefined ? null : <kbd>{keysInWords(action.shortcut)}</kbd>}
    >
      {/* What it is done to is plain from where the menu stands. */}
      {isShort(action.id) ? t(`teams:short.${action.id}`) : action.label}
    </Menu.Item>
  );
}

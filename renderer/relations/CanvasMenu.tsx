// The menu of a team, a grouping, a relation or the ground. What it offers is in menu-items.ts and groupings/menu.ts; this shows it where it was asked for.
import { Menu } from "@mantine/core";
import { Fragment } from "react";
import type { MenuAsked } from "../canvas/types.ts";
import { keysInWords } from "../shell/keys-in-words.ts";
import { MenuStart } from "../shell/MenuStart.tsx";
import { AT_POINT } from "../shell/menu-at-point.ts";
import type { MenuEntry } from "./menu-entry.ts";

interface Props {
  /** Where it opens. */
  readonly asked: Pick<MenuAsked, "client">;
  readonly entries: readonly MenuEntry[];
  readonly label: string;
  /** @param chosen true when something was chosen, which may have opened something that has the keyboard now */
  readonly onClose: (chosen: boolean) => void;
}

export function CanvasMenu({ asked, entries, label, onClose }: Props) {
  return (
    <Menu
      opened
      onClose={() => onClose(false)}
      position="bottom-start"
      offset={2}
      width={272}
      returnFocus={false}
      trapFocus
      {...AT_POINT}
    >
      <Menu.Target>
        <div className="canvas-menu-anchor" style={{ left: asked.client.x, top: asked.client.y }} />
      </Menu.Target>
      <Menu.Dropdown aria-label={label} className="canvas-menu">
        <MenuStart />
        {entries.map((entry) => (
          <Fragment key={entry.label}>
            {entry.apart && <Menu.Divider />}
            <Menu.Item
              {...(entry.danger ? { className: "canvas-menu-danger" } : {})}
              rightSection={entry.shortcut === undefined ? null : <kbd>{keysInWords(entry.shortcut)}</kbd>}
              onClick={() => {
                onClose(true);
                entry.run();
              }}
            >
              {entry.label}
            </Menu.Item>
          </Fragment>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

// The application menu as data from what the app can do now. Chooses nothing itself: every item calls an action.
import type { MenuItemConstructorOptions } from "electron";
import type { EventPayload } from "../shared/contract.ts";

export interface MenuActions {
  openFolder(): void;
  openRecent(folder: string): void;
  clearRecent(): void;
  exportAs(format: "svg" | "png"): void;
  /** To the page, which owns the history, the view and the theme. */
  command(name: EventPayload<"command">["name"]): void;
  openLink(url: string): void;
}

export interface MenuState {
  readonly recent: readonly string[];
  readonly mac: boolean;
  readonly devTools: boolean;
}

const HELP_URL = "https://teamtopologies.com/key-concepts";

export function menuTemplate(state: MenuState, actions: MenuActions): MenuItemConstructorOptions[] {
  const { mac, devTools } = state;
  return [
    ...(mac ? [{ role: "appMenu" } as const] : []),
    { label: "&File", submenu: fileMenu(state, actions) },
    {
      label: "&Edit",
      submenu: [
        byPage("&Undo", "CmdOrCtrl+Z", () => actions.command("undo"), mac),
        byPage("&Redo", "CmdOrCtrl+Shift+Z", () => actions.command("redo"), mac),
        { type: "separator" },
        { role: "cut" },
        { role: "copy" },
        { role: "paste" },
        { role: "selectAll" },
        { type: "separator" },
        byPage("&Duplicate teams", "CmdOrCtrl+D", () => actions.command("duplicate"), mac),
        withoutKeys("&Rename team…", "F2", () => actions.command("rename"), mac),
        withoutKeys("D&elete teams…", "Delete", () => actions.command("delete"), mac),
        withoutKeys("&Join or leave a grouping…", "G", () => actions.command("join-grouping"), mac),
        withoutKeys("&Connect teams…", "C", () => actions.command("connect"), mac),
        { type: "separator" },
        withoutKeys("&History…", "H", () => actions.command("history"), mac),
      ],
    },
    {
      label: "&View",
      submenu: [
        withoutKeys("&Fit everything", "Shift+1", () => actions.command("fit"), mac),
        byPage("&Design or dashboard", "CmdOrCtrl+Shift+D", () => actions.command("page"), mac),
        byPage("F&indings", "CmdOrCtrl+Shift+F", () => actions.command("findings"), mac),
        { label: "&Theme as the system", click: () => actions.command("theme") },
        { type: "separator" },
        // The page has Ctrl and plus for the canvas; these scale the whole window, panels and text included.
        { label: "&Larger window contents", role: "zoomIn", accelerator: "CmdOrCtrl+Alt+Plus" },
        { label: "&Smaller window contents", role: "zoomOut", accelerator: "CmdOrCtrl+Alt+-" },
        { label: "&Normal window contents", role: "resetZoom", accelerator: "CmdOrCtrl+Alt+0" },
        { type: "separator" },
        { role: "togglefullscreen" },
        ...(devTools ? ([{ type: "separator" }, { role: "reload" }, { role: "toggleDevTools" }] as const) : []),
      ],
    },
    ...(mac ? [{ role: "windowMenu" } as const] : []),
    {
      label: "&Help",
      role: "help",
      submenu: [
        { label: "About &Team Topologies", click: () => actions.openLink(HELP_URL) },
        ...(mac ? [] : [{ role: "about" } as const]),
      ],
    },
  ];
}

function fileMenu({ recent, mac }: MenuState, actions: MenuActions): MenuItemConstructorOptions[] {
  return [
    withoutKeys("&New team…", "N", () => actions.command("new-team"), mac),
    { label: "&Open folder…", accelerator: "CmdOrCtrl+O", click: () => actions.openFolder() },
    {
      label: "Open &recent",
      enabled: recent.length > 0,
      submenu: [
        ...recent.map((folder) => ({ label: asLabel(folder), click: () => actions.openRecent(folder) })),
        { type: "separator" },
        { label: "&Clear this list", click: () => actions.clearRecent() },
      ],
    },
    { type: "separator" },
    { label: "Export as &SVG…", click: () => actions.exportAs("svg") },
    { label: "Export as &PNG…", click: () => actions.exportAs("png") },
    byPage("&Print the dashboard…", "CmdOrCtrl+P", () => actions.command("print"), mac),
    { type: "separator" },
    mac ? { role: "close" } : { role: "quit" },
  ];
}

/**
 * An item whose keys the page handles itself, since a text field has an undo of its own: the menu shows them without taking
 * them. macOS sends what the page has handled no further, and cannot show keys without registering them.
 */
function byPage(label: string, accelerator: string, click: () => void, mac: boolean): MenuItemConstructorOptions {
  return { label, accelerator, registerAccelerator: mac, click };
}

/** As byPage, for keys without Ctrl or Cmd: a Mac's menu would take them away from every text field, so there it does not name them. */
function withoutKeys(label: string, accelerator: string, click: () => void, mac: boolean): MenuItemConstructorOptions {
  return mac ? { label: label.replace("&", ""), click } : byPage(label, accelerator, click, mac);
}

/** "&" would be taken for the mark of a keyboard letter. */
function asLabel(folder: string): string {
  return folder.replaceAll("&", "&&");
}

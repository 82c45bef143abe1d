// The application menu as data from what the app can do now. Chooses nothing itself: every item calls an action.
import type { MenuItemConstructorOptions } from "electron";
import type { EventPayload } from "../shared/contract.ts";
import { type Language, wordsIn } from "../shared/words/t.ts";

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
  readonly language: Language;
}

const HELP_URL = "https://teamtopologies.com/key-concepts";

export function menuTemplate(state: MenuState, actions: MenuActions): MenuItemConstructorOptions[] {
  const { mac, devTools, language } = state;
  const t = wordsIn(language);
  return [
    ...(mac ? [{ role: "appMenu" } as const] : []),
    { label: t("menu:file"), submenu: fileMenu(state, actions) },
    {
      label: t("menu:edit"),
      submenu: [
        byPage(t("menu:undo"), "CmdOrCtrl+Z", () => actions.command("undo"), mac),
        byPage(t("menu:redo"), "CmdOrCtrl+Shift+Z", () => actions.command("redo"), mac),
        { type: "separator" },
        { label: t("menu:cut"), role: "cut" },
        { label: t("menu:copy"), role: "copy" },
        { label: t("menu:paste"), role: "paste" },
        { label: t("menu:selectAll"), role: "selectAll" },
        { type: "separator" },
        byPage(t("menu:duplicate"), "CmdOrCtrl+D", () => actions.command("duplicate"), mac),
        withoutKeys(t("menu:rename"), "F2", () => actions.command("rename"), mac),
        withoutKeys(t("menu:delete"), "Delete", () => actions.command("delete"), mac),
        withoutKeys(t("menu:join"), "G", () => actions.command("join-grouping"), mac),
        withoutKeys(t("menu:connect"), "C", () => actions.command("connect"), mac),
        { type: "separator" },
        withoutKeys(t("menu:history"), "H", () => actions.command("history"), mac),
      ],
    },
    {
      label: t("menu:view"),
      submenu: [
        withoutKeys(t("menu:fit"), "Shift+1", () => actions.command("fit"), mac),
        byPage(t("menu:page"), "CmdOrCtrl+Shift+D", () => actions.command("page"), mac),
        byPage(t("menu:findings"), "CmdOrCtrl+Shift+F", () => actions.command("findings"), mac),
        { label: t("menu:theme"), click: () => actions.command("theme") },
        { type: "separator" },
        // The page has Ctrl and plus for the canvas; these scale the whole window, panels and text included.
        { label: t("menu:larger"), role: "zoomIn", accelerator: "CmdOrCtrl+Alt+Plus" },
        { label: t("menu:smaller"), role: "zoomOut", accelerator: "CmdOrCtrl+Alt+-" },
        { label: t("menu:normal"), role: "resetZoom", accelerator: "CmdOrCtrl+Alt+0" },
        { type: "separator" },
        { label: t("menu:fullScreen"), role: "togglefullscreen" },
        ...(devTools ? ([{ type: "separator" }, { role: "reload" }, { role: "toggleDevTools" }] as const) : []),
      ],
    },
    ...(mac ? [{ role: "windowMenu" } as const] : []),
    {
      label: t("menu:help"),
      role: "help",
      submenu: [
        { label: t("menu:aboutTopologies"), click: () => actions.openLink(HELP_URL) },
        ...(mac ? [] : [{ label: t("menu:about"), role: "about" } as const]),
      ],
    },
  ];
}

function fileMenu({ recent, mac, language }: MenuState, actions: MenuActions): MenuItemConstructorOptions[] {
  const t = wordsIn(language);
  return [
    withoutKeys(t("menu:newTeam"), "N", () => actions.command("new-team"), mac),
    { label: t("menu:openFolder"), accelerator: "CmdOrCtrl+O", click: () => actions.openFolder() },
    {
      label: t("menu:recent"),
      enabled: recent.length > 0,
      submenu: [
        ...recent.map((folder) => ({ label: asLabel(folder), click: () => actions.openRecent(folder) })),
        { type: "separator" },
        { label: t("menu:clearRecent"), click: () => actions.clearRecent() },
      ],
    },
    { type: "separator" },
    { label: t("menu:exportSvg"), click: () => actions.exportAs("svg") },
    { label: t("menu:exportPng"), click: () => actions.exportAs("png") },
    byPage(t("menu:print"), "CmdOrCtrl+P", () => actions.command("print"), mac),
    { type: "separator" },
    mac ? { label: t("menu:close"), role: "close" } : { label: t("menu:quit"), role: "quit" },
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

import type { MenuItemConstructorOptions } from "electron";
import { expect, test } from "vitest";
import { contract } from "../shared/contract.ts";
import { type MenuActions, menuTemplate } from "./menu.ts";

const done: string[] = [];
const actions: MenuActions = {
  openFolder: () => void done.push("open"),
  openRecent: (folder) => void done.push(`recent ${folder}`),
  clearRecent: () => void done.push("clear"),
  exportAs: (format) => void done.push(`export ${format}`),
  command: (name) => void done.push(`command ${contract.events.command.parse({ name }).name}`),
  openLink: (url) => void done.push(url),
};
const flat = (items: readonly MenuItemConstructorOptions[]): MenuItemConstructorOptions[] =>
  items.flatMap((item) => [item, ...(Array.isArray(item.submenu) ? flat(item.submenu) : [])]);
const template = (state: Partial<Parameters<typeof menuTemplate>[0]> = {}) =>
  flat(menuTemplate({ recent: ["/org/a & b", "/org/c"], mac: false, devTools: false, language: "en", ...state }, actions));
const click = (items: MenuItemConstructorOptions[], label: string) => {
  const item = items.find((each) => each.label === label);
  if (item?.click === undefined) throw new Error(`nothing to click under ${label}`);
  (item.click as () => void)();
};

test("every item does its own thing", () => {
  done.length = 0;
  const items = template();
  for (const label of ["&Open folder…", "/org/a && b", "/org/c", "&Clear this list", "Export as &SVG…", "Export as &PNG…"])
    click(items, label);
  const pageItems = ["&Undo", "&Redo", "&Fit everything", "&Design or dashboard", "F&indings", "&Theme as the system"];
  for (const label of [...pageItems, "&Print the dashboard…"]) click(items, label);
  const teamItems = ["&New team…", "&Duplicate teams", "&Rename team…", "D&elete teams…", "&Join or leave a grouping…"];
  for (const label of [...teamItems, "&Connect teams…", "&History…"]) click(items, label);
  expect(done).toEqual([
    ...["open", "recent /org/a & b", "recent /org/c", "clear", "export svg", "export png"],
    ...["command undo", "command redo", "command fit", "command page", "command findings", "command theme", "command print"],
    ...["command new-team", "command duplicate", "command rename", "command delete", "command join-grouping"],
    ...["command connect", "command history"],
  ]);
});

test("developer tools only when developing", () => {
  const roles = (devTools: boolean) => template({ devTools }).map((item) => item.role);
  expect(roles(true)).toEqual(expect.arrayContaining(["toggleDevTools", "reload"]));
  expect(roles(false)).not.toContain("toggleDevTools");
  expect(roles(false)).not.toContain("reload");
});

test("keys that the page handles are shown, not taken; without a modifier they are not given to a Mac's menu at all", () => {
  for (const label of ["&Undo", "&Redo", "&Fit everything"])
    expect(template().find((item) => item.label === label)?.registerAccelerator, label).toBe(false);
  const bare = template({ mac: true }).filter((item) => item.accelerator !== undefined && !/Cmd/.test(String(item.accelerator)));
  expect(bare).toEqual([]);
});

test("no two items share keys", () => {
  for (const mac of [true, false]) {
    const keys = template({ mac }).flatMap((item) => (item.accelerator === undefined ? [] : [item.accelerator]));
    expect(new Set(keys).size).toBe(keys.length);
  }
});

test("without recent folders the list cannot be opened", () => {
  expect(template({ recent: [] }).find((item) => item.label === "Open &recent")?.enabled).toBe(false);
});

test("speaks the system's language, with a letter of its own for each item of a menu", () => {
  const german = menuTemplate({ recent: [], mac: false, devTools: false, language: "de" }, actions);
  expect(german.map(({ label }) => label)).toEqual(["&Datei", "&Bearbeiten", "&Ansicht", "&Hilfe"]);
  for (const { label: name, submenu } of german) {
    const items = Array.isArray(submenu) ? submenu : [];
    const letters = items.flatMap(({ label }) => /&(.)/.exec(label ?? "")?.[1]?.toLowerCase() ?? []);
    expect(new Set(letters).size, `${name}: ${letters}`).toBe(letters.length);
    for (const { type, label } of items) expect(type === "separator" || (label ?? "") !== "", name).toBe(true);
  }
});

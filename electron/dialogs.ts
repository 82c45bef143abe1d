// What main asks and tells the user in windows of the system's own. Words only; what follows from an answer is the caller's.
import { type BrowserWindow, dialog } from "electron";
import type { Problem } from "../shared/result.ts";
import { toldIn } from "../shared/words/said.ts";
import { menuLanguage, said } from "./words.ts";

/** Absolute path of the chosen folder, null when the user thought better of it. */
export async function askFolder(window: BrowserWindow): Promise<string | null> {
  const t = said();
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    title: t("menu:open.title"),
    buttonLabel: t("menu:open.button"),
    properties: ["openDirectory", "createDirectory"],
  });
  return canceled ? null : (filePaths[0] ?? null);
}

/** Where to save an export, null when the user thought better of it. `suggested` is an absolute path. */
export async function askExportPath(window: BrowserWindow, suggested: string, format: "svg" | "png"): Promise<string | null> {
  const { canceled, filePath } = await dialog.showSaveDialog(window, exportDialog(suggested, format));
  return canceled || filePath === "" ? null : filePath;
}

/** The save dialog of every export, from the menu and from the page alike. */
export function exportDialog(suggested: string, format: "svg" | "png") {
  const t = said();
  const name = t(`menu:export.${format}`);
  return { title: t("menu:export.title"), defaultPath: suggested, filters: [{ name, extensions: [format] }] };
}

export async function tellProblems(window: BrowserWindow, message: string, problems: readonly Problem[]): Promise<void> {
  const detail = problems.map((problem) => toldIn(menuLanguage(), problem)).join("\n");
  await dialog.showMessageBox(window, { type: "warning", message, detail, buttons: [said()("menu:ok")] });
}

/** Asked when saving has not come to an end. */
export async function askQuitUnsaved(window: BrowserWindow): Promise<"wait" | "quit"> {
  const t = said();
  const { response } = await dialog.showMessageBox(window, {
    type: "warning",
    message: t("menu:stillSaving.message"),
    detail: t("menu:stillSaving.detail"),
    buttons: [t("menu:stillSaving.wait"), t("menu:stillSaving.quit")],
    defaultId: 0,
    cancelId: 0,
  });
  return response === 1 ? "quit" : "wait";
}

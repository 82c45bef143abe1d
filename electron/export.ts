// Export to a file of the user's choice: from the menu (the host draws, main writes) and from the page (a download of what
// the host drew). Drawing is the host's.
import { join } from "node:path";
import type { BrowserWindow, Session } from "electron";
import { writeChosenFile } from "../host/workspace/json-file.ts";
import type { HostApi } from "../shared/contract.ts";
import { askExportPath, exportDialog, tellProblems } from "./dialogs.ts";
import { said } from "./words.ts";

export interface MenuExport {
  readonly window: BrowserWindow;
  readonly call: HostApi["call"];
  /** Absolute path of the folder that the dialog starts in. */
  readonly startIn: string;
  readonly theme: "light" | "dark";
}

/** The picture shows what is on disk; teams without a position stand where the app last placed them, which the host keeps. */
export async function exportToFile(format: "svg" | "png", { window, call, startIn, theme }: MenuExport): Promise<void> {
  const reply = await call("export", { format, theme, placed: {} });
  if (reply.kind === "failed") return tellProblems(window, said()("menu:notExported"), reply.problems);
  const path = await askExportPath(window, join(startIn, reply.fileName), format);
  if (path === null) return;
  const written = await writeChosenFile(path, Buffer.from(reply.data, format === "png" ? "base64" : "utf8"));
  if (!written.ok) await tellProblems(window, said()("menu:notExported"), written.error);
}

/** Lets the page save its own exports (blob: downloads with a picture's name) and nothing else. */
export function allowExportDownloads(session: Session, startIn: () => string): void {
  session.on("will-download", (event, item) => {
    const format = /\.(svg|png)$/.exec(item.getFilename())?.[1];
    if (!item.getURL().startsWith("blob:") || (format !== "svg" && format !== "png")) return event.preventDefault();
    item.setSaveDialogOptions(exportDialog(join(startIn(), item.getFilename()), format));
  });
}

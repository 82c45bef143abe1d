// The desktop app put together. Composition only: every decision is in the file it names.
import { basename, join } from "node:path";
import { app, type BrowserWindow, dialog, Menu, nativeTheme, protocol, session, shell } from "electron";
import { z } from "zod";
import { createHost } from "../host/create-host.ts";
import { jsonFile } from "../host/workspace/json-file.ts";
import { sampleCopy } from "../host/workspace/sample-copy.ts";
import type { HostApi } from "../shared/contract.ts";
import { ok } from "../shared/result.ts";
import { registerAppScheme, serveRenderer } from "./app-protocol.ts";
import { folderArgument } from "./arguments.ts";
import { answeringFolders } from "./choose-folder.ts";
import { askFolder, tellProblems } from "./dialogs.ts";
import { allowExportDownloads, exportToFile } from "./export.ts";
import { openExternal } from "./external.ts";
import { flushPage } from "./flush.ts";
import { createFolders } from "./folders.ts";
import { answerCalls, sendEvent } from "./ipc.ts";
import { lockAllContents, lockSession } from "./lockdown.ts";
import { type MenuActions, menuTemplate } from "./menu.ts";
import { createOpening } from "./opening.ts";
import { quitWhenWritten } from "./quit.ts";
import { openSettings } from "./settings.ts";
import { undoOrRedo } from "./undo.ts";
import { ADDRESS_SCHEME, addressArgument, viewPartOf } from "./view-address.ts";
import { createWindow } from "./window.ts";
import { menuLanguage, said } from "./words.ts";

const handover = z.object({ folder: z.string().nullable(), view: z.string().nullable().default(null) });

registerAppScheme();
lockAllContents(app);
let asked = folderArgument(process.argv, app.isPackaged, process.cwd());
/** Shows a folder in the running window; before there is one, keeps it for the start. */
let show = (folder: string): void => {
  asked = folder;
};
let view = addressArgument(process.argv);
/** Opens a view in the running window; before there is one, keeps it for the start. */
let openView = (part: string): void => {
  view = part;
};
app.on("open-url", (event, url) => {
  event.preventDefault();
  const part = viewPartOf(url);
  if (part !== null) openView(part);
});
app.on("open-file", (event, path) => {
  event.preventDefault();
  show(path);
});

if (app.requestSingleInstanceLock({ folder: asked, view })) {
  app
    .whenReady()
    .then(start)
    .catch((cause: unknown) => {
      dialog.showErrorBox(said()("menu:notStarted"), cause instanceof Error ? (cause.stack ?? cause.message) : String(cause));
      app.exit(1);
    });
} else {
  app.quit();
}

async function start(): Promise<void> {
  const devTools = !app.isPackaged;
  const settings = await openSettings(jsonFile(join(app.getPath("userData"), "settings.json")));
  lockSession(session.defaultSession);
  allowExportDownloads(session.defaultSession, () => app.getPath("documents"));
  serveRenderer(protocol, join(import.meta.dirname, "..", "renderer"));

  const folders = createFolders({
    openHost: (root) => createHost(root, { trash: (path) => shell.trashItem(path) }),
    nameOf: basename,
    emit: (name, payload) => sendEvent(window.webContents, name, payload),
  });
  // The page is loaded while the first folder is looked for; what it asks waits until that is settled.
  const call: HostApi["call"] = async (name, request) => {
    await opened;
    return folders.call(name, request);
  };
  answerCalls(answeringFolders(call, (which) => (which === "ask" ? actions.openFolder() : void showSample())));
  const opening = createOpening({
    folders,
    settings,
    sample,
    language: menuLanguage(),
    tell: (message, problems) => tellProblems(window, message, problems),
  });
  const opened = opening.start(asked);

  const window: BrowserWindow = createWindow({
    preload: join(import.meta.dirname, "preload.cjs"),
    devTools,
    bounds: settings.current.window,
    view,
    onPlaced: settings.placeWindow,
  });
  quitWhenWritten({ app, window, folders, flushSettings: settings.flush });

  /** What is typed belongs to the folder that is shown, so it is handed over before another one takes its place. */
  const showFolder = async (folder: string): Promise<void> => {
    await flushPage(window.webContents);
    await opening.show(folder);
  };
  const showSample = async (): Promise<void> => {
    const found = await sample();
    if (found.ok) await showFolder(found.value);
    else await tellProblems(window, said()("menu:sampleNotOpened"), found.error);
  };
  const command: MenuActions["command"] = (name) => sendEvent(window.webContents, "command", { name });
  const actions: MenuActions = {
    openFolder: () => void askFolder(window).then((folder) => (folder === null ? undefined : showFolder(folder))),
    openRecent: (folder) => void showFolder(folder),
    clearRecent: settings.clearRecent,
    exportAs: (format) => {
      const theme = nativeTheme.shouldUseDarkColors ? "dark" : "light";
      void exportToFile(format, { window, call, startIn: app.getPath("documents"), theme });
    },
    command: (name) => {
      if (name === "undo" || name === "redo") void undoOrRedo(window.webContents, name, command);
      else command(name);
    },
    openLink: openExternal,
  };
  const showMenu = (): void => {
    const state = { recent: settings.current.recent, mac: process.platform === "darwin", devTools, language: menuLanguage() };
    Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(state, actions)));
  };
  settings.onDidChange(showMenu);
  showMenu();

  show = (folder) => void showFolder(folder);
  openView = (text) => sendEvent(window.webContents, "address", { text });
  // From the sources, the system would be told to start Electron itself.
  if (app.isPackaged) app.setAsDefaultProtocolClient(ADDRESS_SCHEME);
  app.on("second-instance", (_event, _argv, _cwd, data) => {
    if (window.isMinimized()) window.restore();
    window.focus();
    const given = handover.safeParse(data);
    if (given.success && given.data.folder !== null) show(given.data.folder);
    if (given.success && given.data.view !== null) openView(given.data.view);
  });
  await opened;
}

/** From the sources the shipped sample itself; an installed app may not be able to write there, so it opens a copy. */
async function sample() {
  if (!app.isPackaged) return ok(join(app.getAppPath(), "sample-org"));
  return sampleCopy(join(process.resourcesPath, "sample-org"), join(app.getPath("userData"), "sample-org"));
}

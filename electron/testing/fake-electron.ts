// Electron as the desktop host uses it, without a binary: exactly the parts that electron/ names, checked against Electron's
// own types. What crosses between page and main is structured-cloned, as IPC does, so that a value that cannot cross fails
// here too. Tests put it in Electron's place with vi.mock and drive it through `fake`.
import { EventEmitter } from "node:events";
import type * as Electron from "electron";

type Handler = (event: unknown, request: unknown) => unknown;

class FakeContents extends EventEmitter {
  mainFrame = { url: "app://teamscape/index.html" };
  destroyed = false;
  readonly done: string[] = [];
  windowOpen: (details: { url: string }) => { action: string } = () => ({ action: "allow" });
  /** What the page answers; a test may replace it. */
  evaluate: (script: string) => Promise<unknown> = async () => false;

  isDestroyed = (): boolean => this.destroyed;
  send = (channel: string, ...args: unknown[]): void => {
    fake.renderer.emit(channel, { sender: "never for the page" }, ...args.map((arg) => structuredClone(arg)));
  };
  setWindowOpenHandler = (handler: typeof this.windowOpen): void => {
    this.windowOpen = handler;
  };
  executeJavaScript = (script: string): Promise<unknown> => this.evaluate(script);
  undo = (): void => void this.done.push("undo");
  redo = (): void => void this.done.push("redo");
}

class FakeWindow extends EventEmitter {
  readonly webContents = new FakeContents();
  readonly options: Electron.BrowserWindowConstructorOptions;
  readonly done: string[] = [];
  closed = false;
  bounds = { x: 10, y: 20, width: 800, height: 600 };

  constructor(options: Electron.BrowserWindowConstructorOptions = {}) {
    super();
    this.options = options;
    fake.windows.push(this);
    app.emit("web-contents-created", {}, this.webContents);
  }

  maximize = (): void => void this.done.push("maximize");
  restore = (): void => void this.done.push("restore");
  show = (): void => void this.done.push("show");
  focus = (): void => void this.done.push("focus");
  isMaximized = (): boolean => this.done.includes("maximize");
  isMinimized = (): boolean => true;
  getNormalBounds = (): Electron.Rectangle => this.bounds;
  loadURL = async (url: string): Promise<void> => {
    this.done.push(`load ${url}`);
    fake.onLoad();
  };
  /** As the user or app.quit() asks it: listeners may prevent it. */
  close = (): void => {
    const event = preventable();
    this.emit("close", event);
    if (event.defaultPrevented) return;
    this.closed = true;
    this.webContents.destroyed = true;
  };
}

class FakeSession extends EventEmitter {
  permissionRequest: ((contents: unknown, permission: string, decide: (granted: boolean) => void) => void) | null = null;
  permissionCheck: (() => boolean) | null = null;
  device: (() => boolean) | null = null;
  setPermissionRequestHandler = (handler: typeof this.permissionRequest): void => {
    this.permissionRequest = handler;
  };
  setPermissionCheckHandler = (handler: typeof this.permissionCheck): void => {
    this.permissionCheck = handler;
  };
  setDevicePermissionHandler = (handler: typeof this.device): void => {
    this.device = handler;
  };
}

export interface Preventable {
  defaultPrevented: boolean;
  preventDefault(): void;
}

/** An event with what a listener reads of it. */
export function preventable<T extends object>(details?: T): Preventable & T {
  const event = {
    defaultPrevented: false,
    preventDefault() {
      event.defaultPrevented = true;
    },
  };
  return Object.assign(event, details);
}

/** What tests look at and turn. `reset` before each test. */
export const fake = {
  windows: [] as FakeWindow[],
  handlers: new Map<string, Handler>(),
  /** Emits what main has sent; the fake ipcRenderer listens here. */
  renderer: new EventEmitter(),
  exposed: new Map<string, unknown>(),
  schemes: new Map<string, (request: Request) => Promise<Response>>(),
  privileged: [] as Electron.CustomScheme[],
  session: new FakeSession(),
  /** What the page does as soon as it is loaded. */
  onLoad: (): void => undefined,
  opened: [] as string[],
  /** What was moved to the system's trash; a test may have it refuse. */
  trashed: [] as string[],
  trash: async (_path: string): Promise<void> => undefined,
  boxes: [] as Electron.MessageBoxOptions[],
  errorBoxes: [] as string[],
  /** Answers of the dialogs, in order. */
  answers: { message: [] as number[], open: [] as (string | null)[], save: [] as (string | null)[] },
  saveDialogs: [] as Electron.SaveDialogOptions[],
  menu: [] as Electron.MenuItemConstructorOptions[],
  displays: [{ workArea: { x: 0, y: 0, width: 1920, height: 1080 } }],
  app: {
    packaged: false,
    first: true,
    locale: "en-GB",
    ready: Promise.resolve(),
    paths: new Map<string, string>(),
    done: [] as string[],
  },
  /** The window that main has made. */
  get window(): FakeWindow {
    const window = fake.windows.at(-1);
    if (window === undefined) throw new Error("main has made no window");
    return window;
  },
  /** Calls main as the preload's ipcRenderer would, from the given frame of the window. */
  async invoke(channel: string, request: unknown, frame?: { url: string } | null): Promise<unknown> {
    const handler = fake.handlers.get(channel);
    if (handler === undefined) throw new Error(`main has no handler for ${channel}`);
    const sender = fake.windows.at(-1)?.webContents ?? new FakeContents();
    const senderFrame = frame === undefined ? sender.mainFrame : frame;
    return structuredClone(await handler({ sender, senderFrame }, structuredClone(request)));
  },
  /** The item of the menu under this label, "&" aside, anywhere. */
  menuItem(label: string): Electron.MenuItemConstructorOptions | undefined {
    const all = (items: readonly Electron.MenuItemConstructorOptions[]): Electron.MenuItemConstructorOptions[] =>
      items.flatMap((item) => [item, ...(Array.isArray(item.submenu) ? all(item.submenu) : [])]);
    return all(fake.menu).find((item) => item.label?.replaceAll("&", "") === label);
  },
  choose(label: string): void {
    const click = fake.menuItem(label)?.click as (() => void) | undefined;
    if (click === undefined) throw new Error(`the menu has no ${label}`);
    click();
  },
  reset(): void {
    fake.windows.length = 0;
    fake.handlers.clear();
    fake.renderer.removeAllListeners();
    fake.exposed.clear();
    fake.schemes.clear();
    fake.privileged.length = 0;
    fake.session = new FakeSession();
    fake.onLoad = () => undefined;
    fake.opened.length = 0;
    fake.trashed.length = 0;
    fake.trash = async () => undefined;
    fake.boxes.length = 0;
    fake.errorBoxes.length = 0;
    fake.answers = { message: [], open: [], save: [] };
    fake.saveDialogs.length = 0;
    fake.menu = [];
    fake.app = { packaged: false, first: true, locale: "en-GB", ready: Promise.resolve(), paths: new Map(), done: [] };
    app.removeAllListeners();
  },
};

class FakeApp extends EventEmitter {
  get isPackaged(): boolean {
    return fake.app.packaged;
  }
  whenReady = (): Promise<void> => fake.app.ready;
  getPath = (name: string): string => fake.app.paths.get(name) ?? `/nowhere/${name}`;
  getLocale = (): string => fake.app.locale;
  getAppPath = (): string => this.getPath("app");
  requestSingleInstanceLock = (data?: Record<string, unknown>): boolean => {
    fake.app.done.push(`lock ${JSON.stringify(data)}`);
    return fake.app.first;
  };
  setAsDefaultProtocolClient = (scheme: string): boolean => fake.app.done.push(`client ${scheme}`) > 0;
  /** As Electron: windows are closed first, and one that stays open keeps the app running. */
  quit = (): void => {
    for (const window of fake.windows) if (!window.closed) window.close();
    if (fake.windows.every((window) => window.closed)) fake.app.done.push("quit");
  };
  exit = (code?: number): void => void fake.app.done.push(`exit ${code}`);
}

export const app = new FakeApp();
export const BrowserWindow = FakeWindow;
export const ipcMain = {
  handle: (channel: string, handler: Handler): void => {
    if (fake.handlers.has(channel)) throw new Error(`Attempted to register a second handler for '${channel}'`);
    fake.handlers.set(channel, handler);
  },
};
export const ipcRenderer = {
  invoke: (channel: string, request: unknown): Promise<unknown> => fake.invoke(channel, request),
  on: (channel: string, listener: (...args: unknown[]) => void): void => void fake.renderer.on(channel, listener),
  removeListener: (channel: string, listener: (...args: unknown[]) => void): void =>
    void fake.renderer.removeListener(channel, listener),
};
export const contextBridge = {
  exposeInMainWorld: (name: string, api: unknown): void => void fake.exposed.set(name, api),
};
export const dialog = {
  async showMessageBox(_window: unknown, options: Electron.MessageBoxOptions): Promise<Electron.MessageBoxReturnValue> {
    fake.boxes.push(options);
    return { response: fake.answers.message.shift() ?? 0, checkboxChecked: false };
  },
  async showOpenDialog(): Promise<Electron.OpenDialogReturnValue> {
    const chosen = fake.answers.open.shift() ?? null;
    return { canceled: chosen === null, filePaths: chosen === null ? [] : [chosen] };
  },
  async showSaveDialog(_window: unknown, options: Electron.SaveDialogOptions): Promise<Electron.SaveDialogReturnValue> {
    fake.saveDialogs.push(options);
    const chosen = fake.answers.save.shift() ?? null;
    return { canceled: chosen === null, filePath: chosen ?? "" };
  },
  showErrorBox: (title: string, content: string): void => void fake.errorBoxes.push(`${title}: ${content}`),
};
export const Menu = {
  buildFromTemplate: (template: Electron.MenuItemConstructorOptions[]) => template,
  setApplicationMenu: (template: Electron.MenuItemConstructorOptions[]): void => {
    fake.menu = template;
  },
};
export const nativeTheme = { shouldUseDarkColors: false } satisfies Pick<Electron.NativeTheme, "shouldUseDarkColors">;
export const protocol = {
  registerSchemesAsPrivileged: (schemes: Electron.CustomScheme[]): void => void fake.privileged.push(...schemes),
  handle: (scheme: string, handler: (request: Request) => Promise<Response>): void => void fake.schemes.set(scheme, handler),
};
export const screen = { getAllDisplays: () => fake.displays };
export const session = {
  get defaultSession() {
    return fake.session;
  },
};
export const shell = {
  openExternal: async (url: string): Promise<void> => void fake.opened.push(url),
  async trashItem(path: string): Promise<void> {
    await fake.trash(path);
    fake.trashed.push(path);
  },
} satisfies Pick<Electron.Shell, "openExternal" | "trashItem">;

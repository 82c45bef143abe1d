// The one window: sandboxed page, its place on the screen, shown when it has something to show. What a page may do at all
// is lockdown.ts; what it may ask of the app is preload.ts.
import { BrowserWindow, type BrowserWindowConstructorOptions, nativeTheme, screen } from "electron";
import { APP_URL } from "./app-url.ts";
import type { WindowBounds } from "./settings.ts";

const DEFAULT_SIZE = { width: 1440, height: 900 } as const;
/** The page's own ground in either theme (shared/notation.ts has no DOM-free "page" colour), against a white flash. */
const GROUND = { light: "#f6f7f9", dark: "#14171c" } as const;

export interface WindowOptions {
  /** Absolute path of the bundled preload. */
  readonly preload: string;
  readonly devTools: boolean;
  readonly bounds: WindowBounds | null;
  /** The part of the page's address from the # on: a view to open; null for none. */
  readonly view: string | null;
  /** Called when the user has moved, resized or maximised it, and once it closes. */
  readonly onPlaced: (bounds: WindowBounds) => void;
}

/** Makes the window and loads the page into it. */
export function createWindow({ preload, devTools, bounds, view, onPlaced }: WindowOptions): BrowserWindow {
  const window = new BrowserWindow({
    ...placeFor(bounds),
    minWidth: 640,
    minHeight: 480,
    show: false,
    backgroundColor: GROUND[nativeTheme.shouldUseDarkColors ? "dark" : "light"],
    title: "Teamscape",
    webPreferences: {
      preload,
      devTools,
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: false,
    },
  });
  if (bounds?.maximized === true) window.maximize();
  window.once("ready-to-show", () => window.show());
  window.on("close", () => onPlaced({ ...window.getNormalBounds(), maximized: window.isMaximized() }));
  window.loadURL(APP_URL + (view ?? "")).catch((cause: unknown) => {
    console.error(`The window could not load its page: ${cause instanceof Error ? cause.message : String(cause)}`);
  });
  return window;
}

/** The kept place if some of it is still on a screen: a monitor may be gone since. */
function placeFor(bounds: WindowBounds | null): Pick<BrowserWindowConstructorOptions, "x" | "y" | "width" | "height"> {
  if (bounds === null) return DEFAULT_SIZE;
  const { x, y, width, height } = bounds;
  const reachable = screen.getAllDisplays().some(({ workArea: area }) => {
    const across = Math.min(x + width, area.x + area.width) - Math.max(x, area.x);
    // The title bar must be within reach, not just any corner.
    return across >= 100 && y >= area.y - 10 && y <= area.y + area.height - 50;
  });
  return reachable ? { x, y, width, height } : { width, height };
}

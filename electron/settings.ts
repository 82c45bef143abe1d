// What the desktop app remembers between starts: recent folders and the window's place. Kept in the user's data folder,
// never in an org folder. A file that is broken, as a whole or in one part, reads as if that part had never been set.
import { z } from "zod";
import type { JsonFile } from "../host/workspace/json-file.ts";

export const MOST_RECENT = 10;

const boundsSchema = z.object({
  x: z.number().int(),
  y: z.number().int(),
  width: z.number().int().min(320).max(20_000),
  height: z.number().int().min(240).max(20_000),
  maximized: z.boolean(),
});
const settingsSchema = z.object({
  /** Absolute paths, latest first. */
  recent: z.array(z.string().min(1).max(4096)).transform(distinct).catch([]),
  /** Null until the window has been placed once. */
  window: boundsSchema.nullable().catch(null),
});

export type WindowBounds = Readonly<z.infer<typeof boundsSchema>>;
interface Settings {
  readonly recent: readonly string[];
  readonly window: WindowBounds | null;
}

const DEFAULTS: Settings = { recent: [], window: null };

export interface SettingsStore {
  readonly current: Settings;
  /** Puts a folder first in the recent list. */
  remember(folder: string): void;
  forget(folder: string): void;
  clearRecent(): void;
  placeWindow(bounds: WindowBounds): void;
  onDidChange(listener: () => void): void;
  /** Resolves when everything changed so far is on disk, or could not be written. */
  flush(): Promise<void>;
}

export async function openSettings(file: JsonFile): Promise<SettingsStore> {
  const parsed = settingsSchema.safeParse(await file.read());
  let current: Settings = parsed.success ? parsed.data : DEFAULTS;
  let written: Promise<void> = Promise.resolve();
  const listeners: (() => void)[] = [];

  const change = (part: Partial<Settings>): void => {
    current = { ...current, ...part };
    written = file.write(current).then((result) => {
      // Losing the recent list is no reason to interrupt anyone.
      if (!result.ok) console.error(result.error.map(({ message }) => message).join(" "));
    });
    for (const listener of listeners) listener();
  };
  return {
    get current() {
      return current;
    },
    remember: (folder) => change({ recent: distinct([folder, ...current.recent]) }),
    forget: (folder) => change({ recent: current.recent.filter((other) => other !== folder) }),
    clearRecent: () => change({ recent: [] }),
    placeWindow: (bounds) => change({ window: bounds }),
    onDidChange: (listener) => {
      listeners.push(listener);
    },
    flush: () => written,
  };
}

function distinct(folders: readonly string[]): string[] {
  return [...new Set(folders)].slice(0, MOST_RECENT);
}

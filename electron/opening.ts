// Which folder the window shows, and what the user is told when it cannot. At the start: the one asked for, else the last
// one, else the sample. Knows no Electron.
import type { Problem, Result } from "../shared/result.ts";
import { type Language, wordsIn } from "../shared/words/t.ts";
import type { Folders } from "./folders.ts";
import type { SettingsStore } from "./settings.ts";

export interface OpeningOptions {
  readonly folders: Pick<Folders, "open">;
  readonly settings: Pick<SettingsStore, "current" | "remember" | "forget">;
  /** Absolute path of the sample organisation. */
  readonly sample: () => Promise<Result<string>>;
  /** For what is told. */
  readonly language: Language;
  readonly tell: (message: string, problems: readonly Problem[]) => Promise<void>;
}

export interface Opening {
  /** `asked`: absolute path from the command line or the system, null when nobody asked. */
  start(asked: string | null): Promise<void>;
  /** Opens a folder the user chose. False, and told why, when it cannot be opened. */
  show(folder: string): Promise<boolean>;
}

export function createOpening({ folders, settings, sample, language, tell }: OpeningOptions): Opening {
  const t = wordsIn(language);
  const show = async (folder: string): Promise<boolean> => {
    const opened = await folders.open(folder);
    if (opened.ok) {
      settings.remember(folder);
      return true;
    }
    settings.forget(folder);
    // Not awaited: a message box must not hold up the folder that is opened instead.
    void tell(t("menu:notOpened", { folder }), opened.error);
    return false;
  };
  return {
    show,
    async start(asked) {
      const folder = asked ?? settings.current.recent[0];
      if (folder !== undefined && (await show(folder))) return;
      const found = await sample();
      const opened = found.ok ? await folders.open(found.value) : found;
      if (!opened.ok) void tell(t("menu:sampleNotOpened"), opened.error);
    },
  };
}

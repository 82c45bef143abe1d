// Every code that reading teamscape.yml can report, with its severity and meaning.
import type { Severity } from "../result.ts";

interface CodeEntry {
  readonly severity: Severity;
  readonly meaning: string;
}

export const SETTINGS_CODES = {
  "SETTINGS-YAML": {
    severity: "error",
    meaning: "The file of settings, or a part of it, is not the YAML that was expected; what could not be read has its default.",
  },
  "SETTINGS-VALUE": { severity: "warning", meaning: "A setting has a value that is not allowed; its default is used." },
  "SETTINGS-KEY": { severity: "info", meaning: "A key that is no setting; it is left out." },
} as const satisfies Readonly<Record<string, CodeEntry>>;

export type SettingsCode = keyof typeof SETTINGS_CODES;

// Every code that reading teamscape.views.yml can report, with its severity and meaning.
import type { Severity } from "../result.ts";

interface CodeEntry {
  readonly severity: Severity;
  readonly meaning: string;
}

export const VIEW_CODES = {
  "VIEWS-YAML": {
    severity: "error",
    meaning: "The file of views is not the YAML that was expected; it is not written until it is corrected by hand.",
  },
  "VIEWS-VERSION": {
    severity: "warning",
    meaning: "The file of views was written by a newer Teamscape; it is read as far as possible and not written.",
  },
  "VIEWS-ENTRY": {
    severity: "warning",
    meaning: "A saved view could not be understood; it is left out and kept in the file as it is.",
  },
  "VIEWS-NAME": { severity: "warning", meaning: "Two saved views have one name; only the first can be opened by it." },
} as const satisfies Readonly<Record<string, CodeEntry>>;

export type ViewCode = keyof typeof VIEW_CODES;

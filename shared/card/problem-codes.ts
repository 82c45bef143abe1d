// Every code that reading or editing one card can report, with its severity. docs/problems.md lists the same.
// Codes about references and smells belong to their own rooms.
import type { Severity } from "../result.ts";
import type { Wording } from "../words/wording.ts";

export const CARD_CODES = {
  "FRONT-UNCLOSED": { severity: "error" },
  "FRONT-LANGUAGE": { severity: "error" },
  "FRONT-TOO-LARGE": { severity: "error" },
  "FRONT-DISAGREES": { severity: "error" },
  "FRONT-NOT-MAPPING": { severity: "error" },
  "TEXT-NUL": { severity: "error" },
  "TEXT-MOJIBAKE": { severity: "info" },
  "CARD-CONFLICT-MARKERS": { severity: "error" },
  "YAML-SYNTAX": { severity: "error" },
  "YAML-DEPTH": { severity: "error" },
  "YAML-DUPLICATE-KEY": { severity: "error" },
  "YAML-UNSAFE-KEY": { severity: "error" },
  "YAML-KEY": { severity: "error" },
  "YAML-ALIAS": { severity: "error" },
  "YAML-ALIAS-BOMB": { severity: "error" },
  "YAML-TAG": { severity: "error" },
  "YAML-MERGE": { severity: "warning" },
  "FIELD-TYPE": { severity: "error" },
  "FIELD-VALUE": { severity: "warning" },
  "FIELD-TWICE": { severity: "warning" },
  "EDIT-NOT-EDITABLE": { severity: "error" },
  "EDIT-PATH": { severity: "error" },
  "EDIT-SHARED": { severity: "error" },
  "EDIT-UNSAFE": { severity: "error" },
  "EDIT-SPLICE": { severity: "error" },
} as const satisfies Readonly<Record<keyof Wording<"problems">["card"], { readonly severity: Severity }>>;

export type CardCode = keyof typeof CARD_CODES;

// What planning a Change can report. docs/problems.md lists the same.
import { err, type Problem } from "../result.ts";

export const PLAN_CODES = {
  "EDIT-REFUSED": {
    severity: "error",
    meaning: "What was asked for cannot be written into the cards as they are; the message says why and what to do.",
  },
} as const;

/** Why nothing was planned. @param path the card it is about, "" for none */
export function refused(message: string, path = ""): { readonly ok: false; readonly error: readonly Problem[] } {
  return err([{ code: "EDIT-REFUSED", severity: PLAN_CODES["EDIT-REFUSED"].severity, message, path }]);
}

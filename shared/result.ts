// Outcomes as values. No error crosses a boundary of the house as an exception.
import type { Said } from "./words/said.ts";

/** How much a finding matters. An error keeps a card from being edited or an org from being trusted. */
export type Severity = "error" | "warning" | "info";

/** Something wrong or worth saying about a card, a file or the folder. Codes are stable; docs/problems.md lists them. */
export interface Problem {
  readonly code: string;
  readonly severity: Severity;
  /** What, where and what to do, in one or two plain sentences: English where a host says it. A window shows what `told` makes of it. */
  readonly message: string;
  /** The message as a text of the catalogue, for whoever speaks another language. Absent where the message was said in a window. */
  readonly said?: Said;
  /** File relative to the org folder in POSIX form; "" when it is about the folder itself. */
  readonly path: string;
  /** 1-based line in the file. */
  readonly line?: number;
  /** 1-based column in the line, in UTF-16 code units. */
  readonly column?: number;
  /** Dotted field, as in "metadata.size" or "interactions.0.mode". */
  readonly field?: string;
}

export type Result<T, E = readonly Problem[]> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: E };

export const ok = <T>(value: T): { readonly ok: true; readonly value: T } => ({ ok: true, value });
export const err = <E>(error: E): { readonly ok: false; readonly error: E } => ({ ok: false, error });

/** Ends an exhaustive switch: compiles only while every member is handled. Throws on a value the types did not allow. */
export function assertNever(value: never): never {
  throw new Error(`unexpected value: ${JSON.stringify(value)}`);
}

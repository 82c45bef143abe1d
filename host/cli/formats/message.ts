// A finding's message as every format for people shows it.
import type { Finding } from "../../../shared/score/types.ts";

/** The message, with the waiver that made a note of it. */
export function messageOf({ message, waived }: Finding): string {
  if (waived === null) return message;
  const until = waived.until === null ? "" : ` until ${waived.until}`;
  return `${message} Waived${until}${waived.reason === null ? "" : `: ${withoutStop(waived.reason)}`} (else ${waived.severity}).`;
}

const withoutStop = (reason: string): string => reason.trim().replace(/\.$/, "");

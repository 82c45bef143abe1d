// Changes that fail: a host that does not answer, what another try can cure, and how the user hears of it.
import type { Change, ChangeOutcome } from "../../shared/card/edit-types.ts";
import type { Kit } from "./kit.ts";

type Failed = Extract<ChangeOutcome, { kind: "failed" }>;

/** A host that cannot be reached is a failure like any other. */
export async function handOver({ host }: Kit, change: Change): Promise<ChangeOutcome> {
  try {
    return await host.call("apply", { change });
  } catch (cause) {
    const message = `Teamscape's host did not answer: ${cause instanceof Error ? cause.message : String(cause)}. Try again.`;
    return { kind: "failed", problems: [{ code: "HOST-GONE", severity: "error", message, path: "" }] };
  }
}

/** What another try can cure: a disk, a folder or a host that does not do what was asked. Everything else would be refused again. */
export function isOfTheDisk({ problems }: Failed): boolean {
  return problems.some(({ code }) => /^(?:WRITE|FILE|FOLDER|HOST)-|^(?:CLOSED|UNEXPECTED)$/.test(code));
}

export function tellFailure({ notify }: Kit, title: string, { problems }: Failed): void {
  notify("error", title, problems.map(({ message }) => message).join(" "));
}

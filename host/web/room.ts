// The pages that are open on one host. Each gets the host's events and, since the host keeps an own save to the page that made it, what
// the other pages saved. Without that a second tab would go on editing cards that are long since different.
import { type CallName, contract, type EventName, type HostApi } from "../../shared/contract.ts";
import type { Problem } from "../../shared/result.ts";
import type { WireMessage } from "../../shared/wire.ts";
import { said } from "../../shared/words/said.ts";
import { hostProblem } from "../workspace/problem-codes.ts";

const EVENTS = Object.keys(contract.events) as readonly EventName[];

/** Where a page's messages go. */
type Page = (message: WireMessage) => void;

export interface Room {
  /** Returns the way to leave. */
  enter(page: Page): () => void;
  /** Answers one request of a page with a value, whatever it asks. */
  ask(page: Page, call: string, request: unknown): Promise<unknown>;
  /** Stops listening to the host. */
  close(): void;
}

export function createRoom(host: HostApi & { readonly left?: (window: string) => void }): Room {
  const pages = new Set<Page>();
  /** What each page calls its window. */
  const windows = new Map<Page, string>();
  /** The folder's problems as last told: a `changed` event always carries them. */
  let problems: readonly Problem[] = [];
  const stops = EVENTS.map((event) =>
    host.on(event, (payload) => {
      if ("problems" in payload) problems = payload.problems;
      for (const page of pages) page({ event, payload });
    }),
  );
  const ask = async (page: Page, call: string, request: unknown): Promise<unknown> => {
    if (!Object.hasOwn(contract.calls, call)) return refused(`There is no call "${call.slice(0, 40)}".`);
    const window = windowOf(request);
    if (window !== null) windows.set(page, window);
    // The host parses the request against the call's own schema.
    const reply = await host.call(call as CallName, request as never);
    if (reply.kind === "opened") problems = reply.folder.problems;
    if (reply.kind === "saved") {
      const { cards, documents, removed, renamed, views } = reply;
      const payload = {
        ...{ upserted: cards, documents, removed, renamed, problems },
        ...(views === undefined ? {} : { views }),
      };
      for (const other of pages) if (other !== page) other({ event: "changed", payload });
    }
    return reply;
  };
  return {
    enter(page) {
      pages.add(page);
      return () => {
        pages.delete(page);
        const window = windows.get(page);
        windows.delete(page);
        // A page that lost its connection may be back already, on another one.
        if (window !== undefined && ![...windows.values()].includes(window)) host.left?.(window);
      };
    },
    ask: (page, call, request) => ask(page, call, request).catch((error: unknown) => refused(String(error))),
    close() {
      for (const stop of stops) stop();
    },
  };
}

function windowOf(request: unknown): string | null {
  if (typeof request !== "object" || request === null || !("window" in request)) return null;
  return typeof request.window === "string" ? request.window : null;
}

function refused(message: string) {
  return { kind: "failed", problems: [hostProblem("BAD-REQUEST", said("disk:reason.other", { text: message }))] } as const;
}

// The folder that the window shows: opens it, answers calls from it, replaces it by another. Knows no Electron.
// Between a switch and the page's next `open`, calls are refused: a page that has not heard of the switch yet could
// otherwise change a card of the same path in the new folder, and in a second checkout of one repository even the hash fits.
import { hostProblem } from "../host/workspace/problem-codes.ts";
import type { CallName, CallReply, CallRequest, EventName, EventPayload, HostApi } from "../shared/contract.ts";
import { assertNever, ok, type Problem, type Result } from "../shared/result.ts";
import { said } from "../shared/words/said.ts";
import { EVENT_NAMES } from "./channels.ts";

export interface OpenHost extends HostApi {
  /** The page that called its window so is gone. */
  left?(window: string): void;
  /** Resolves when everything taken on is on disk. */
  close(): Promise<void>;
}

export interface Folders {
  /** The contract, answered by whichever folder is open. */
  readonly call: HostApi["call"];
  /** Absolute path of the open folder, null before the first. */
  readonly root: string | null;
  /** Opens another folder and tells the page, if it has shown one. When that fails the old one stays. */
  open(root: string): Promise<Result<void>>;
  /** Resolves when no call is under way. */
  idle(): Promise<void>;
  /** True while a call is under way. */
  readonly busy: boolean;
  close(): Promise<void>;
}

export interface FoldersOptions {
  readonly openHost: (root: string) => Promise<Result<OpenHost>>;
  readonly nameOf: (root: string) => string;
  /** To the page. */
  readonly emit: <N extends EventName>(name: N, payload: EventPayload<N>) => void;
}

export function createFolders({ openHost, nameOf, emit }: FoldersOptions): Folders {
  let open: { readonly root: string; readonly host: OpenHost; readonly deafen: () => void; known: boolean } | null = null;
  let switching: Promise<unknown> = Promise.resolve();
  let pageHasFolder = false;
  /** What the page calls its window. A page that was loaded anew has another name. */
  let page: string | null = null;
  const underWay = new Set<Promise<unknown>>();

  const idle = async (): Promise<void> => {
    while (underWay.size > 0) await Promise.allSettled(underWay);
  };
  const shut = async (): Promise<void> => {
    const old = open;
    open = null;
    old?.deafen();
    await old?.host.close();
  };
  const replace = async (root: string): Promise<Result<void>> => {
    const next = await openHost(root);
    if (!next.ok) return next;
    await idle();
    await shut();
    const forward = <N extends EventName>(name: N) => next.value.on(name, (payload) => emit(name, payload));
    const stops = EVENT_NAMES.map((name) => forward(name));
    open = { root, host: next.value, known: false, deafen: () => stops.forEach((stop) => void stop()) };
    if (pageHasFolder) emit("folder", { name: nameOf(root) });
    return ok(undefined);
  };

  return {
    get root() {
      return open?.root ?? null;
    },
    get busy() {
      return underWay.size > 0;
    },
    async call<N extends CallName>(name: N, request: CallRequest<N>): Promise<CallReply<N>> {
      if (name === "open") pageHasFolder = true;
      if (open === null) return refusal(name, NONE) as CallReply<N>;
      if (name === "open") {
        open.known = true;
        const window = windowOf(request);
        if (page !== null && page !== window) open.host.left?.(page);
        page = window;
      }
      if (!open.known) return refusal(name, SWITCHED) as CallReply<N>;
      const reply = open.host.call(name, request);
      underWay.add(reply);
      try {
        return await reply;
      } finally {
        underWay.delete(reply);
      }
    },
    open(root) {
      const opened = switching.then(() => replace(root));
      switching = opened;
      return opened;
    },
    idle,
    async close() {
      await switching;
      await idle();
      await shut();
    },
  };
}

/** Whatever the page sent: the host is the one to parse it. */
function windowOf(request: unknown): string | null {
  if (typeof request !== "object" || request === null || !("window" in request)) return null;
  return typeof request.window === "string" ? request.window : null;
}

const NONE = hostProblem("FOLDER-NONE", said("disk:folder.none"));
const SWITCHED = hostProblem("FOLDER-SWITCHED", said("disk:folder.switched"));

/** What each call replies, in its own terms, while no folder is there to answer it. */
function refusal(name: CallName, problem: Problem): CallReply<CallName> {
  switch (name) {
    case "open":
    case "source":
    case "apply":
    case "keepJournal":
    case "chooseFolder":
    case "export":
      return { kind: "failed", problems: [problem] };
    case "keepPlaced":
      return { kind: "kept" }; // Has no other reply; the places belonged to a folder that is no longer open.
    default:
      return assertNever(name);
  }
}

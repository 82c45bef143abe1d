// One folder as the contract's HostApi: parses each request, calls the workspace, and answers with a value whatever happens. Knows neither
// Electron nor sockets; those carry what this object says.
import {
  type CallName,
  type CallReply,
  type CallRequest,
  contract,
  type EventName,
  type EventPayload,
  type ExportReply,
  type HostApi,
} from "../shared/contract.ts";
import { ok, type Problem, type Result } from "../shared/result.ts";
import { type Said, said } from "../shared/words/said.ts";
import { hostProblem, reasonOf } from "./workspace/problem-codes.ts";
import { openWorkspace, type Workspace, type WorkspaceOptions } from "./workspace/workspace.ts";

export interface Host extends HostApi {
  /** A page that said which window it is has gone. */
  left(window: string): void;
  /** Resolves when everything that was asked for is on the disk. */
  close(): Promise<void>;
}

type HostOptions = Pick<WorkspaceOptions, "stateDir" | "port" | "trash">;
type Listeners = { readonly [N in EventName]: Set<(payload: EventPayload<N>) => void> };

/**
 * @param root the folder to serve; it must be there
 * @returns the reasons when it is not
 */
export async function createHost(root: string, options: HostOptions = {}): Promise<Result<Host>> {
  const listeners: Listeners = {
    ...{ progress: new Set(), changed: new Set(), command: new Set() },
    ...{ folder: new Set(), address: new Set() },
  };
  const workspace = await openWorkspace(root, { ...options, onProgress: (progress) => tell(listeners, "progress", progress) });
  if (!workspace.ok) return workspace;
  workspace.value.onDidChange((changed) => tell(listeners, "changed", changed));
  return ok({
    call: (name, request) => answer(workspace.value, name, request),
    on<N extends EventName>(name: N, listener: (payload: EventPayload<N>) => void) {
      listeners[name].add(listener);
      return () => listeners[name].delete(listener);
    },
    left: (window) => workspace.value.left(window),
    close: () => workspace.value.close(),
  });
}

/** A listener that throws (a socket that closed just now) keeps neither the others nor the workspace from going on. */
function tell<N extends EventName>(listeners: Listeners, name: N, payload: EventPayload<N>): void {
  for (const listener of listeners[name]) {
    try {
      listener(payload);
    } catch (cause) {
      process.emitWarning(`a listener of "${name}" failed: ${cause instanceof Error ? cause.message : String(cause)}`);
    }
  }
}

type Handlers = { readonly [N in CallName]: (workspace: Workspace, request: CallRequest<N>) => Promise<CallReply<N>> };

const handlers: Handlers = {
  open: (workspace, { window }) => workspace.open(window),
  source: (workspace, { path }) => workspace.source(path),
  apply: (workspace, { change }) => workspace.apply(change),
  async keepPlaced(workspace, { placed }) {
    await workspace.keepPlaced(placed);
    return { kind: "kept" };
  },
  async keepJournal(workspace, { window, journal }) {
    const kept = await workspace.keepJournal(journal, window);
    return kept.ok ? { kind: "kept" } : failed(kept.error);
  },
  async chooseFolder() {
    return failed([hostProblem("ONE-FOLDER", said("disk:folder.one"))]);
  },
  async export(workspace, options): Promise<ExportReply> {
    const opened = await workspace.current();
    if (opened.kind === "failed") return opened;
    // Layout and the picture renderer are large, and most sessions export nothing.
    const { exportDiagram } = await import("./export.ts");
    const made = await exportDiagram(opened.folder, options);
    if (!made.ok) return failed(made.error);
    const { fileName, mediaType, data } = made.value;
    const text = Buffer.from(data.buffer, data.byteOffset, data.byteLength);
    return { kind: "exported", fileName, mediaType, data: text.toString(mediaType === "image/png" ? "base64" : "utf8") };
  },
};

async function answer<N extends CallName>(workspace: Workspace, name: N, request: unknown): Promise<CallReply<N>> {
  try {
    if (!Object.hasOwn(handlers, name)) return refuse(said("disk:fault.noCall", { name: String(name).slice(0, 40) }));
    const parsed = contract.calls[name].request.safeParse(request);
    if (!parsed.success) {
      const issue = parsed.error.issues[0];
      const detail = `${issue?.path.join(".") || "it"}: ${issue?.message ?? "unknown"}`;
      return refuse(said("disk:fault.request", { name, detail: said("disk:reason.other", { text: detail }) }));
    }
    // The schema that parsed it is this call's own; TypeScript cannot see that through the look-up by name.
    return await handlers[name](workspace, parsed.data as CallRequest<N>);
  } catch (cause) {
    return failed([hostProblem("UNEXPECTED", said("disk:fault.report", { reason: reasonOf(cause) }))]) as CallReply<N>;
  }

  // Every reply that can go wrong has this member; a call whose reply has none is never refused by our own renderer.
  function refuse(what: Said): CallReply<N> {
    return failed([hostProblem("BAD-REQUEST", what)]) as CallReply<N>;
  }
}

const failed = (problems: readonly Problem[]) => ({ kind: "failed", problems }) as const;

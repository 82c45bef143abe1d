// Every call and event between a renderer and its host, with schemas. Electron IPC, the loopback WebSocket and the
// in-process test host are generated from this one object; a new call touches this file and its implementation.
import { z } from "zod";
import type { ChangeOutcome } from "./card/edit-types.ts";
import type { Card, DocumentFile, JsonValue, Position } from "./card/types.ts";
import type { CustomTeamType } from "./org/types.ts";
import type { Problem } from "./result.ts";
import type { ScoreSettings } from "./score/settings.ts";

const jsonValue: z.ZodType<JsonValue> = z.json();
const fieldPath = z
  .array(z.union([z.string().max(1000), z.number().int().min(0)]))
  .max(20)
  .readonly();
const splice = z.object({ start: z.number().int().min(0), end: z.number().int().min(0), text: z.string() });
const edit = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("set"), field: fieldPath, value: jsonValue }),
  z.object({ kind: z.literal("unset"), field: fieldPath }),
  z.object({ kind: z.literal("insert-item"), field: fieldPath, index: z.number().int().min(0), value: jsonValue }),
  z.object({ kind: z.literal("remove-item"), field: fieldPath, index: z.number().int().min(0) }),
  z.object({ kind: z.literal("replace-body"), text: z.string() }),
  z.object({ kind: z.literal("replace-source"), text: z.string() }),
  z.object({ kind: z.literal("splice"), splices: z.array(splice).max(100_000).readonly() }),
]);
const cardPath = z.string().min(1).max(4096);
const changeSchema = z.object({
  label: z.string().max(500),
  cards: z
    .array(z.object({ path: cardPath, base: z.string().regex(/^[0-9a-f]{64}$/), edits: z.array(edit).max(10_000).readonly() }))
    .max(50_000)
    .readonly(),
});

const placedSchema = z.record(z.string().max(5000), z.object({ x: z.number(), y: z.number() }));

/** What a folder holds when it is opened. Cards follow in `cards` events, in chunks, so that a large folder shows early. */
export interface OpenedFolder {
  /** Folder name for the title; the host keeps the full path to itself unless it is the desktop's. */
  readonly name: string;
  /** Absolute path, for the title's tooltip and the recent list. */
  readonly root: string;
  readonly cards: readonly Card[];
  readonly documents: readonly DocumentFile[];
  readonly types: readonly CustomTeamType[];
  /** Weights and thresholds: the defaults with what teamscape.yml says laid over them. */
  readonly settings: ScoreSettings;
  /** Problems of the folder itself: unreadable files, limits, symlink loops, a value in teamscape.yml that cannot be. */
  readonly problems: readonly Problem[];
  /** Where layout put teams without a position the last time (by team key), kept outside the folder so that they stay put. */
  readonly placed: Readonly<Record<string, Position>>;
}

/** The bytes of one card as text, for the source view and the rendered body. */
interface CardSource {
  readonly path: string;
  readonly hash: string;
  readonly text: string;
  /** Offset in `text` where the Markdown body starts; text.length when there is none. */
  readonly bodyStart: number;
}

export type SourceReply =
  | { readonly kind: "source"; readonly source: CardSource }
  | { readonly kind: "failed"; readonly problems: readonly Problem[] };

export type ExportReply =
  | {
      readonly kind: "exported";
      readonly fileName: string;
      readonly mediaType: string /** base64 for png, text for svg */;
      readonly data: string;
    }
  | { readonly kind: "failed"; readonly problems: readonly Problem[] };

export type OpenReply =
  | { readonly kind: "opened"; readonly folder: OpenedFolder }
  | { readonly kind: "failed"; readonly problems: readonly Problem[] };

/** A foreign change on disk, or this app's own after it was saved elsewhere. Whole cards, already read. */
export interface FolderChanged {
  readonly upserted: readonly Card[];
  readonly documents: readonly DocumentFile[];
  /** Paths that hold neither a card nor a document any more. */
  readonly removed: readonly string[];
  readonly problems: readonly Problem[];
  /** Present when team-types.json changed. */
  readonly types?: readonly CustomTeamType[];
  /** Present when teamscape.yml changed. */
  readonly settings?: ScoreSettings;
}

/** Replies are made by our own host from typed values; the renderer checks their outer shape, the host checks every request in depth. */
const reply = <T>() => z.custom<T>((value) => typeof value === "object" && value !== null);

export const contract = {
  calls: {
    /** The folder this host serves, read whole. */
    open: { request: z.object({}), reply: reply<OpenReply>() },
    source: { request: z.object({ path: cardPath }), reply: reply<SourceReply>() },
    apply: { request: z.object({ change: changeSchema }), reply: reply<ChangeOutcome>() },
    /** Remembers where layout put teams without a position; nothing is written to the folder. */
    keepPlaced: { request: z.object({ placed: placedSchema }), reply: reply<{ readonly kind: "kept" }>() },
    /** Renders the whole diagram from the cards on disk; positions of unplaced teams are given, as the renderer placed them. */
    export: {
      request: z.object({
        format: z.enum(["svg", "png"]),
        theme: z.enum(["light", "dark"]),
        placed: placedSchema,
      }),
      reply: reply<ExportReply>(),
    },
  },
  events: {
    /** Files read so far while opening. */
    progress: z.object({ read: z.number(), total: z.number() }),
    changed: reply<FolderChanged>(),
    /** A command from the application menu (Electron). */
    command: z.object({ name: z.enum(["undo", "redo", "export", "fit", "theme", "page", "findings", "print"]) }),
    /** The host now serves another folder (Open folder…): ask `open` again. */
    folder: z.object({ name: z.string() }),
  },
} as const;

type Calls = typeof contract.calls;
export type CallName = keyof Calls;
export type CallRequest<N extends CallName> = z.infer<Calls[N]["request"]>;
export type CallReply<N extends CallName> = z.infer<Calls[N]["reply"]>;
type Events = typeof contract.events;
export type EventName = keyof Events;
export type EventPayload<N extends EventName> = z.infer<Events[N]>;

/** What a renderer talks to, however it is reached. */
export interface HostApi {
  call<N extends CallName>(name: N, request: CallRequest<N>): Promise<CallReply<N>>;
  /** Returns the way to stop listening. */
  on<N extends EventName>(name: N, listener: (payload: EventPayload<N>) => void): () => void;
}

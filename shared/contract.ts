// Every call and event between a renderer and its host, with schemas. Electron IPC, the loopback WebSocket and the
// in-process test host are generated from this one object; a new call touches this file and its implementation.
import { z } from "zod";
import type { Change, ChangeOutcome, Renamed } from "./card/edit-types.ts";
import type { Card, DocumentFile, JsonValue, Position } from "./card/types.ts";
import type { CustomTeamType } from "./org/types.ts";
import type { Problem } from "./result.ts";
import type { ScoreSettings } from "./score/settings.ts";
import type { ViewsFile } from "./views/types.ts";

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
  z.object({
    kind: z.literal("move-item"),
    field: fieldPath,
    from: z.number().int().min(0),
    to: z.number().int().min(0),
  }),
  z.object({ kind: z.literal("rename-key"), field: fieldPath, to: z.string().max(1000) }),
  z.object({ kind: z.literal("set-name"), name: z.string().max(10_000) }),
  z.object({ kind: z.literal("add-front-matter"), yaml: z.string() }),
  z.object({ kind: z.literal("replace-body"), text: z.string() }),
  z.object({ kind: z.literal("replace-source"), text: z.string() }),
  z.object({ kind: z.literal("splice"), splices: z.array(splice).max(100_000).readonly() }),
]);
const cardPath = z.string().min(1).max(4096);
const hash = z.string().regex(/^[0-9a-f]{64}$/);
const fileStep = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("create"), path: cardPath, text: z.string(), mode: z.number().int().min(0).max(0o7777).optional() }),
  z.object({ kind: z.literal("delete"), path: cardPath, base: hash }),
  z.object({ kind: z.literal("rename"), path: cardPath, base: hash, to: cardPath }),
]);
const changeSchema = z.object({
  label: z.string().max(500),
  cards: z
    .array(z.object({ path: cardPath, base: hash, edits: z.array(edit).max(10_000).readonly() }))
    .max(50_000)
    .readonly(),
  files: z.array(fileStep).max(50_000).readonly().optional(),
});

const journalEntry = z.discriminatedUnion("kind", [
  /** Text typed into one field of the inspector and not committed. */
  z.object({ kind: z.literal("field"), path: cardPath, base: hash, field: z.string().max(5000), text: z.string() }),
  /** A whole source that differs from the file. */
  z.object({ kind: z.literal("source"), path: cardPath, base: hash, text: z.string() }),
  /** A Change that the disk refused. */
  z.object({ kind: z.literal("change"), change: changeSchema }),
]);

/** Which window asks: a name that it makes up, so that windows on one folder keep what is typed in them apart. */
const windowName = z
  .string()
  .regex(/^[0-9a-z-]{1,64}$/)
  .optional();

const placedSchema = z.record(z.string().max(5000), z.object({ x: z.number(), y: z.number() }));

/** What was typed or asked for and is not in the folder: kept outside of it until it is saved or given up. */
export type JournalEntry =
  | {
      readonly kind: "field";
      readonly path: string;
      /** Hash of the card it was typed for. */
      readonly base: string;
      /** Dotted, as in "metadata.size" or "members.2.role". */
      readonly field: string;
      readonly text: string;
    }
  | { readonly kind: "source"; readonly path: string; readonly base: string; readonly text: string }
  | { readonly kind: "change"; readonly change: Change };

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
  /** The saved views, as text: what they mean is for whoever shows them. */
  readonly views: ViewsFile;
  /** Problems of the folder itself: unreadable files, limits, symlink loops, a value in teamscape.yml that cannot be. */
  readonly problems: readonly Problem[];
  /** Where layout put teams without a position the last time (by team key), kept outside the folder so that they stay put. */
  readonly placed: Readonly<Record<string, Position>>;
  /** What the asking window kept in this folder before, and what windows left unsaved that are gone; all of it is the asking one's now. */
  readonly journal: readonly JournalEntry[];
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
  /** Those of `removed` and `upserted` (or `documents`) that are one file under another name. */
  readonly renamed?: readonly Renamed[];
  readonly problems: readonly Problem[];
  /** Present when team-types.json changed. */
  readonly types?: readonly CustomTeamType[];
  /** Present when teamscape.yml changed. */
  readonly settings?: ScoreSettings;
  /** Present when teamscape.views.yml changed. */
  readonly views?: ViewsFile;
}

/** Replies are made by our own host from typed values; the renderer checks their outer shape, the host checks every request in depth. */
const reply = <T>() => z.custom<T>((value) => typeof value === "object" && value !== null);

export const contract = {
  calls: {
    /** The folder this host serves, read whole. */
    open: { request: z.object({ window: windowName }), reply: reply<OpenReply>() },
    source: { request: z.object({ path: cardPath }), reply: reply<SourceReply>() },
    apply: { request: z.object({ change: changeSchema }), reply: reply<ChangeOutcome>() },
    /** Remembers where layout put teams without a position; nothing is written to the folder. */
    keepPlaced: { request: z.object({ placed: placedSchema }), reply: reply<{ readonly kind: "kept" }>() },
    /** Remembers what is not saved, in place of what the same window had remembered before; nothing is written to the folder. */
    keepJournal: {
      request: z.object({ window: windowName, journal: z.array(journalEntry).max(10_000).readonly() }),
      reply: reply<{ readonly kind: "kept" } | { readonly kind: "failed"; readonly problems: readonly Problem[] }>(),
    },
    /**
     * Shows another folder in this window: one that the user is asked for, or the sample organisation. Answered as soon as that is under
     * way; the `folder` event follows. A host that serves one folder only refuses, and says how another one is opened.
     */
    chooseFolder: {
      request: z.object({ which: z.enum(["ask", "sample"]) }),
      reply: reply<{ readonly kind: "asked" } | { readonly kind: "failed"; readonly problems: readonly Problem[] }>(),
    },
    /** Renders the whole diagram from the cards on disk; positions of unplaced teams are given, as the renderer placed them. */
    export: {
      request: z.object({
        format: z.enum(["svg", "png"]),
        theme: z.enum(["light", "dark", "contrast"]),
        placed: placedSchema,
        /** The flow of change is drawn, and teams are as high as they are large: as the window shows them. */
        flow: z.boolean().optional(),
        sized: z.boolean().optional(),
        /** Keys of groupings that are drawn folded. */
        folded: z.array(z.string()).optional(),
      }),
      reply: reply<ExportReply>(),
    },
  },
  events: {
    /** Files read so far while opening. */
    progress: z.object({ read: z.number(), total: z.number() }),
    changed: reply<FolderChanged>(),
    /** A command from the application menu (Electron). */
    command: z.object({
      name: z.enum([
        ...["undo", "redo", "export", "fit", "theme", "page", "findings", "print"],
        ...["new-team", "duplicate", "rename", "delete", "join-grouping", "connect", "history"],
      ] as const),
    }),
    /** The host now serves another folder (Open folder…): ask `open` again. */
    folder: z.object({ name: z.string() }),
    /** The system asks for a view by its address (Electron): the part of it from the # on. */
    address: z.object({ text: z.string().max(60_000) }),
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

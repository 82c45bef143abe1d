// What can happen, as data that fast-check can draw and shrink: by hand in the app, by another program, and to the machine.
import { readFile, rename, rm, unlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import fc from "fast-check";
import type { Change, Edit } from "../../shared/card/edit-types.ts";
import { assertNever } from "../../shared/result.ts";
import type { World } from "./world.ts";

type Choice = "mine" | "theirs" | "both";

export type ModelStep =
  | { readonly kind: "edit" | "set" | "body"; readonly at: number }
  | { readonly kind: "delete" | "rename"; readonly at: number }
  | { readonly kind: "create" | "undo" | "redo" | "crash" | "look" | "break" | "mend" }
  | { readonly kind: "type-field" | "type-source" | "commit-source"; readonly at: number }
  | { readonly kind: "move"; readonly at: number; readonly x: number }
  | { readonly kind: "two-at-once"; readonly at: number; readonly other: number }
  | { readonly kind: "step-to" | "retry" | "discard"; readonly n: number }
  | { readonly kind: "settle"; readonly n: number; readonly choice: Choice }
  | { readonly kind: "foreign-edit" | "foreign-delete" | "foreign-rename" | "foreign-replace"; readonly at: number }
  | { readonly kind: "foreign-create" };

const at = fc.nat({ max: 9 });
const on = <K extends string>(...kinds: readonly K[]) => fc.record({ kind: fc.constantFrom(...kinds), at });

export const modelStep: fc.Arbitrary<ModelStep> = fc.oneof(
  { weight: 6, arbitrary: on("edit", "set", "body") },
  { weight: 3, arbitrary: on("delete", "rename") },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant("move" as const), at, x: fc.integer({ min: 0, max: 999 }) }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant("two-at-once" as const), at, other: at }) },
  {
    weight: 8,
    arbitrary: fc.record({ kind: fc.constantFrom("create" as const, "undo" as const, "undo" as const, "redo" as const) }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constantFrom("crash" as const, "break" as const, "mend" as const) }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant("look" as const) }) },
  { weight: 4, arbitrary: on("type-field", "type-source", "commit-source") },
  { weight: 3, arbitrary: fc.record({ kind: fc.constantFrom("step-to" as const, "retry" as const, "discard" as const), n: at }) },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant("settle" as const),
      n: at,
      choice: fc.constantFrom<Choice>("mine", "theirs", "both"),
    }),
  },
  { weight: 6, arbitrary: on("foreign-edit", "foreign-delete", "foreign-rename", "foreign-replace") },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("foreign-create" as const) }) },
);

export async function take(world: World, step: ModelStep): Promise<void> {
  switch (step.kind) {
    case "edit":
    case "set":
    case "body": {
      const path = world.pick(step.at);
      // A field and a body are typed over; a list grows.
      const act = () => edit(world, path ?? "", ownEdit(step.kind, world.token()));
      if (path !== null) await (step.kind === "edit" ? world.add(act) : world.step(act));
      return;
    }
    case "two-at-once": {
      const paths = [world.pick(step.at), world.pick(step.other)];
      await world.add(async () => {
        await Promise.all(paths.map((path) => path === null || edit(world, path, ownEdit("edit", world.token()))));
      });
      return;
    }
    case "move": {
      const path = world.pick(step.at);
      if (path !== null) await world.add(() => world.state.move(new Map([[`card:${path}`, { x: step.x, y: 5 }]])));
      return;
    }
    case "create":
      await world.add(() =>
        change(world, () => ({
          label: "New",
          cards: [],
          files: [{ kind: "create", path: world.freshName(), text: world.freshCard() }],
        })),
      );
      return;
    case "delete":
    case "rename": {
      const path = world.pick(step.at);
      if (path === null) return;
      const to = world.freshName();
      await world.add(() =>
        change(world, (base) => ({
          label: step.kind,
          cards: [],
          files: [
            step.kind === "delete" ? { kind: "delete", path, base: base(path) } : { kind: "rename", path, base: base(path), to },
          ],
        })),
      );
      return;
    }
    case "undo":
      return world.step(() => world.state.undoLast());
    case "redo":
      return world.step(() => world.state.redoLast());
    case "step-to": {
      const ids = [...world.state.undo, ...world.state.redo].map(({ id }) => id);
      return world.step(() => world.state.stepTo(ids[step.n % (ids.length + 1)] ?? null));
    }
    case "retry": {
      const { unsaved } = world.state;
      return world.step(() => world.state.retry(unsaved[step.n % Math.max(1, unsaved.length)]?.id ?? -1));
    }
    case "discard": {
      const { unsaved } = world.state;
      const entry = unsaved[step.n % Math.max(1, unsaved.length)];
      return world.step(
        async () => world.state.discard(entry?.id ?? -1),
        async () => JSON.stringify(entry ?? ""),
      );
    }
    case "settle":
      return settle(world, step.n, step.choice);
    case "type-field":
      return typeField(world, step.at);
    case "type-source":
      return typeSource(world, step.at);
    case "commit-source":
      return commitSource(world, step.at);
    case "break":
      world.disk.broken = "ENOSPC";
      return;
    case "mend":
      world.disk.broken = null;
      return;
    case "look":
      return world.agree();
    case "crash":
      // The journal keeps the edit of a conflict, not the text that it was made to; where another program has deleted that since, it is gone.
      return world.step(
        () => world.crash(),
        async () => JSON.stringify(world.state.conflicts.flatMap(({ files }) => files.map(({ base }) => base))),
      );
    case "foreign-edit":
    case "foreign-delete":
    case "foreign-rename":
    case "foreign-replace":
      return foreign(world, step.kind, step.at);
    case "foreign-create":
      return world.step(() => writeFile(join(world.folder, world.freshName()), world.freshCard()));
    default:
      return assertNever(step);
  }
}

/** Mends the disk and settles everything that is open, in the way given. */
export async function settleAll(world: World, choice: Choice): Promise<void> {
  world.disk.broken = null;
  for (let round = 0; world.state.unsaved.length + world.state.conflicts.length > 0 && round < 50; round++) {
    await take(world, { kind: "retry", n: 0 });
    await settle(world, 0, choice);
    // An edit to a field of a file that is gone, from before a restart: there is nothing left that it could be made to.
    if (world.state.unsaved[0]?.problems.some(({ code }) => code === "FILE-GONE")) await take(world, { kind: "discard", n: 0 });
  }
}

const ownEdit = (kind: "edit" | "set" | "body", token: string): readonly Edit[] => {
  if (kind === "edit") return [{ kind: "insert-item", field: ["capabilities"], index: 0, value: token }];
  if (kind === "set") return [{ kind: "set", field: ["metadata", "established"], value: token }];
  return [{ kind: "replace-body", text: `\nBody ${token}\n` }];
};

async function change(world: World, make: (base: (path: string) => string) => Change): Promise<void> {
  await world.state.change((cards) => make((path) => cards.get(path)?.hash ?? "0".repeat(64)));
}

const edit = (world: World, path: string, edits: readonly Edit[]) =>
  change(world, (base) => ({ label: "Edit", cards: [{ path, base: base(path), edits }] }));

async function settle(world: World, n: number, choice: Choice): Promise<void> {
  const { conflicts } = world.state;
  const conflict = conflicts[n % Math.max(1, conflicts.length)];
  if (conflict === undefined) return;
  const both = (mine: string | null, theirs: string | null) => `${theirs ?? ""}\n${mine ?? ""}`;
  const files = new Map(
    conflict.files.map(({ path, mine, theirs }) => [
      path,
      choice === "both" ? ({ kind: "text", text: both(mine, theirs) } as const) : ({ kind: choice } as const),
    ]),
  );
  await world.step(
    () => world.state.settle(conflict.id, files),
    async () => (choice === "theirs" ? JSON.stringify(conflict) : ""),
  );
}

/** What was typed in the same field before is typed over. */
async function typeField(world: World, n: number): Promise<void> {
  const path = world.pick(n);
  const card = path === null ? undefined : world.state.cards.get(path);
  if (card === undefined) return;
  const field = "metadata.established";
  const draft = () =>
    JSON.stringify([...world.state.drafts.values()].find((entry) => entry.path === card.path && entry.field === field) ?? "");
  await world.step(
    async () => world.state.keepDraft({ path: card.path, field, text: world.token(), base: card.hash, restored: false }),
    async () => draft(),
  );
}

async function typeSource(world: World, n: number): Promise<void> {
  const path = world.pick(n);
  if (path === null) return;
  const older = [...world.state.drafts.values()].find((entry) => entry.path === path && entry.field === null);
  const reply = await world.host.call("source", { path });
  if (reply.kind === "failed") return;
  const { text, hash } = reply.source;
  await world.step(async () =>
    world.state.keepDraft(
      older === undefined
        ? { path, field: null, text: `${text}${world.token()}\n`, base: hash, restored: false }
        : { ...older, text: `${older.text}${world.token()}\n` },
    ),
  );
}

async function commitSource(world: World, n: number): Promise<void> {
  const sources = [...world.state.drafts.values()].filter(({ field }) => field === null);
  const draft = sources[n % Math.max(1, sources.length)];
  if (draft === undefined) return;
  await world.add(() => edit(world, draft.path, [{ kind: "replace-source", text: draft.text }]));
}

/** Another program never loses what it finds, but where it deletes. Whether the app has been told by the next step is left to chance. */
async function foreign(
  world: World,
  kind: "foreign-edit" | "foreign-delete" | "foreign-rename" | "foreign-replace",
  n: number,
): Promise<void> {
  const path = world.pick(n);
  const file = join(world.folder, path ?? "");
  const text = path === null ? null : await readFile(file, "utf8").catch(() => null);
  if (text === null) return;
  const renamed = join(world.folder, world.freshName());
  const next = `${text}${world.token()}\n`;
  const acts = {
    "foreign-edit": () => writeFile(file, next),
    "foreign-delete": () => unlink(file),
    "foreign-rename": () => rename(file, renamed),
    "foreign-replace": async () => {
      await writeFile(`${file}~`, next);
      await rename(`${file}~`, file);
      await rm(`${file}~`, { force: true });
    },
  };
  await world.step(acts[kind], async () =>
    kind === "foreign-delete" || kind === "foreign-rename"
      ? (kind === "foreign-delete" ? text : "") + next.slice(text.length)
      : "",
  );
}

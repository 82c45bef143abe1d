// What happens to files as a whole in a Change: made, deleted, renamed. Everything that can be refused is found here, before a byte is
// written, and the way back is worked out. Edits to the same files come first and are planned by plan-edits.ts.
import { basename, dirname, join } from "node:path";
import type { FileStep, Renamed } from "../../shared/card/edit-types.ts";
import { assertNever, err, ok, type Problem, type Result } from "../../shared/result.ts";
import { VIEWS_FILE } from "../../shared/views/views-file.ts";
import { said } from "../../shared/words/said.ts";
import { readIgnoreFile } from "./ignore-file.ts";
import { type ApplyContext, type LookedUp, lookUp, type Refusal } from "./look-up.ts";
import { foldedName } from "./naming-problems.ts";
import { NewNames, type NewPlace } from "./new-names.ts";
import { bytesOf, type EditedFile } from "./plan-edits.ts";
import { codeOf, hostProblem } from "./problem-codes.ts";
import { decode, hashOf } from "./read.ts";
import type { FoundFile } from "./scan.ts";
import { readSecond } from "./second-reader.ts";
import { createStep, deleteStep, folderStep, renameStep } from "./steps.ts";
import { notWritten, type Step } from "./unit-of-work.ts";
import { readOnlyFolder } from "./write-permission.ts";

export interface FilePlan {
  /** In the order in which they are to be done: what adds first, what takes away last. */
  readonly steps: readonly Step[];
  readonly inverse: readonly FileStep[];
  /** Files that have a new name afterwards. */
  readonly named: readonly FoundFile[];
  readonly renamed: readonly Renamed[];
  readonly deleted: readonly string[];
}

/** What one FileStep comes to. */
interface Planned {
  readonly steps: readonly Step[];
  readonly inverse: FileStep;
  readonly named: FoundFile | null;
  readonly renamed: Renamed | null;
  readonly deleted: string | null;
}

const LAST: readonly FileStep["kind"][] = ["create", "rename", "delete"];

/** @param edited what the same Change makes of cards, by path */
export async function planFiles(
  context: ApplyContext,
  files: readonly FileStep[],
  edited: ReadonlyMap<string, EditedFile>,
): Promise<Result<FilePlan, readonly Refusal[]>> {
  if (files.length === 0) return ok({ steps: [], inverse: [], named: [], renamed: [], deleted: [] });
  const { rules } = await readIgnoreFile(context.root);
  const { port, root, known, had } = context;
  const names = new NewNames({ port, root, known, ignore: rules, had });
  const refused: Refusal[] = [];
  const planned: Planned[] = [];
  const claimed = new Set<string>();
  for (const file of files.toSorted((a, b) => LAST.indexOf(a.kind) - LAST.indexOf(b.kind))) {
    const twice = namedTwice(file, claimed);
    if (twice !== null) {
      refused.push({ kind: "failed", problem: twice });
      continue;
    }
    const one = await planOne(context, names, file, edited.get(file.path) ?? null).catch((cause: unknown) => {
      if (codeOf(cause) === null) throw cause;
      return failed(notWritten(file.path, cause));
    });
    if (one.ok) planned.push(one.value);
    else refused.push(one.error);
  }
  if (refused.length > 0) return err(refused);
  return ok({
    steps: planned.flatMap((one) => one.steps),
    inverse: planned.map((one) => one.inverse).reverse(),
    named: planned.flatMap((one) => one.named ?? []),
    renamed: planned.flatMap((one) => one.renamed ?? []),
    deleted: planned.flatMap((one) => one.deleted ?? []),
  });
}

/** One step for one file: what two would come to depends on their order, and on the disk. */
function namedTwice(file: FileStep, claimed: Set<string>): Problem | null {
  const names = new Set([file.path, ...(file.kind === "rename" ? [file.to] : [])].map(foldedName));
  const twice = [...names].some((name) => claimed.has(name)) || (file.kind === "rename" && file.path === file.to);
  for (const name of names) claimed.add(name);
  if (!twice) return null;
  return hostProblem("CHANGE-TWICE", said("disk:save.twoSteps", { path: file.path }), file.path);
}

async function planOne(
  context: ApplyContext,
  names: NewNames,
  file: FileStep,
  edited: EditedFile | null,
): Promise<Result<Planned, Refusal>> {
  switch (file.kind) {
    case "create":
      return planCreate(context, names, file);
    case "rename": {
      const there = await thereIs(context, file);
      return there.ok ? planRename(context, names, file, there.value, edited) : there;
    }
    case "delete": {
      const there = await thereIs(context, file);
      return there.ok ? planDelete(context, file, there.value) : there;
    }
    default:
      return assertNever(file);
  }
}

async function planCreate(
  { port, texts, had }: ApplyContext,
  names: NewNames,
  { path, text, mode }: Extract<FileStep, { kind: "create" }>,
): Promise<Result<Planned, Refusal>> {
  const bytes = bytesOf(path, text);
  if (!bytes.ok) return failed(bytes.error);
  // What was in the folder before comes back as it was, whatever other tools make of it.
  const reading = had.has(path) || path === VIEWS_FILE ? null : readSecond(path, text);
  if (reading !== null && !reading.ok) return failed(reading.error);
  const place = await names.claim(path);
  if (!place.ok) return failed(place.error);
  const { real, nearest, missing } = place.value;
  const hash = hashOf(bytes.value);
  texts.keep(hash, text);
  // As open as the folder it lies in: what a group may write to, it may write to here too.
  const bits = mode ?? (await port.facts(nearest)).mode & 0o666;
  return ok({
    steps: [...missing.map((folder) => folderStep(port, path, folder)), createStep(port, path, real, nearest, bytes.value, bits)],
    inverse: { kind: "delete", path, base: hash },
    named: { path, real },
    renamed: null,
    deleted: null,
  });
}

async function planRename(
  { port }: ApplyContext,
  names: NewNames,
  { path, base, to }: Extract<FileStep, { kind: "rename" }>,
  { found }: LookedUp,
  edited: EditedFile | null,
): Promise<Result<Planned, Refusal>> {
  const place: Result<NewPlace, Problem> = await names.claim(to, found.real);
  if (!place.ok) return failed(place.error);
  const { real, missing } = place.value;
  const hash = edited?.hash ?? base;
  const letterCase = foldedName(found.real) === foldedName(real);
  const step = renameStep(port, { path, real: found.real, hash }, { path: to, real }, letterCase);
  return ok({
    steps: [...missing.map((folder) => folderStep(port, to, folder)), step],
    inverse: { kind: "rename", path: to, base: hash, to: path },
    named: { path: to, real },
    renamed: { from: path, to },
    deleted: null,
  });
}

async function planDelete(
  { port, texts, trash }: ApplyContext,
  { path, base }: Extract<FileStep, { kind: "delete" }>,
  { found, bytes }: LookedUp,
): Promise<Result<Planned, Refusal>> {
  const text = decode(path, bytes);
  if (!text.ok) {
    return failed(hostProblem("WRITE-NO-UNDO", said("disk:save.noUndo", { path }), path));
  }
  texts.keep(base, text.value);
  const { mode } = await port.facts(found.real);
  return ok({
    steps: [deleteStep(port, { path, real: found.real, hash: base }, bytes, trash)],
    inverse: { kind: "create", path, text: text.value, mode },
    named: null,
    renamed: null,
    deleted: path,
  });
}

/** The file that is to lose its name, with the bytes that were expected. */
async function thereIs(context: ApplyContext, file: Exclude<FileStep, { kind: "create" }>): Promise<Result<LookedUp, Refusal>> {
  const { path } = file;
  const looked = await lookUp(context, path, file.base);
  if (!looked.ok) return looked;
  const { real } = looked.value.found;
  const folder = await context.port.realPath(dirname(join(context.root, path)));
  if (join(folder, basename(path)) !== real) {
    return failed(hostProblem("WRITE-LINK", said("disk:save.link", { path, real }), path));
  }
  const closed = await readOnlyFolder(context.port, folder, path);
  return closed === null ? looked : failed(closed);
}

const failed = (problem: Problem) => err<Refusal>({ kind: "failed", problem });

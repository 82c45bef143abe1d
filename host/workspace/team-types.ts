// The folder's own team types: team-types.json, or the file of the Team Topologies Visualizer. Read only, never written.
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { TEAM_TYPES } from "../../shared/card/types.ts";
import type { CustomTeamType } from "../../shared/org/types.ts";
import type { Problem } from "../../shared/result.ts";
import { TYPES_FILES } from "./names.ts";
import { codeOf, hostProblem, reasonOf } from "./problem-codes.ts";

export interface FolderTypes {
  readonly types: readonly CustomTeamType[];
  readonly problems: readonly Problem[];
}

const entrySchema = z.object({
  id: z.string().trim().min(1).max(200),
  name: z.string().trim().min(1).max(200).optional(),
  description: z.string().max(5000).default(""),
  color: z.string().regex(/^#[0-9a-f]{6}$/i, "must be #RRGGBB"),
});
const listSchema = z.array(z.unknown()).max(1000);
/** A list, or an object that holds the list (or entries by their id) under one of the names in use. */
const fileSchema = z.union([
  listSchema,
  z.object({ team_types: z.union([listSchema, z.record(z.string(), z.unknown())]) }).transform((file) => asList(file.team_types)),
  z.object({ types: listSchema }).transform((file) => file.types),
]);

/** Without such a file there are no types and no problems. The four types of the book keep their own colours and are left out. */
export async function readTeamTypes(root: string): Promise<FolderTypes> {
  for (const name of TYPES_FILES) {
    try {
      return parseTeamTypes(name, await readFile(join(root, name), "utf8"));
    } catch (cause) {
      if (codeOf(cause) === "ENOENT") continue;
      return { types: [], problems: [hostProblem("TYPES-JSON", `${name} could not be read: ${reasonOf(cause)}.`, name)] };
    }
  }
  return { types: [], problems: [] };
}

/** @param name of the file, for the problems */
export function parseTeamTypes(name: string, text: string): FolderTypes {
  let json: unknown;
  try {
    json = JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch (cause) {
    return { types: [], problems: [hostProblem("TYPES-JSON", `${name} is not valid JSON: ${reasonOf(cause)}.`, name)] };
  }
  const file = fileSchema.safeParse(json);
  if (!file.success) {
    const message = `${name} should hold a list "team_types" of entries with id, name, description and color (#RRGGBB).`;
    return { types: [], problems: [hostProblem("TYPES-JSON", message, name)] };
  }
  const types = new Map<string, CustomTeamType>();
  const problems: Problem[] = [];
  for (const [index, raw] of file.data.entries()) {
    const entry = entrySchema.safeParse(raw);
    const field = `team_types.${index}`;
    if (!entry.success) {
      const issue = entry.error.issues[0];
      const message = `Entry ${index + 1} of ${name} is left out: ${issue?.path.join(".") || "it"}: ${issue?.message ?? "not understood"}.`;
      problems.push({ ...hostProblem("TYPES-ENTRY", message, name), field });
      continue;
    }
    const { id, color, description } = entry.data;
    if (TEAM_TYPES.some((known) => known === id)) continue;
    if (types.has(id)) {
      problems.push({ ...hostProblem("TYPES-ENTRY", `${name} defines the type ${id} twice; the first is used.`, name), field });
    } else types.set(id, { id, name: entry.data.name ?? id, description, color: color.toUpperCase() });
  }
  return { types: [...types.values()], problems };
}

function asList(entries: readonly unknown[] | Readonly<Record<string, unknown>>): readonly unknown[] {
  if (Array.isArray(entries)) return entries;
  return Object.entries(entries).map(([id, entry]) => (typeof entry === "object" && entry !== null ? { id, ...entry } : entry));
}

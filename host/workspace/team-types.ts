// The folder's own team types: team-types.json, or the file of the Team Topologies Visualizer. Read only, never written.
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { TEAM_TYPES } from "../../shared/card/types.ts";
import type { CustomTeamType } from "../../shared/org/types.ts";
import type { Problem } from "../../shared/result.ts";
import { recognised } from "../../shared/words/recognise.ts";
import { said } from "../../shared/words/said.ts";
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
      return {
        types: [],
        problems: [hostProblem("TYPES-JSON", said("files:types.unread", { file: name, reason: reasonOf(cause) }), name)],
      };
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
    return {
      types: [],
      problems: [hostProblem("TYPES-JSON", said("files:types.json", { file: name, reason: reasonOf(cause) }), name)],
    };
  }
  const file = fileSchema.safeParse(json);
  if (!file.success) {
    return { types: [], problems: [hostProblem("TYPES-JSON", said("files:types.list", { file: name }), name)] };
  }
  const types = new Map<string, CustomTeamType>();
  const problems: Problem[] = [];
  for (const [index, raw] of file.data.entries()) {
    const entry = entrySchema.safeParse(raw);
    const field = `team_types.${index}`;
    if (!entry.success) {
      const [first] = entry.error.issues;
      const what = said("files:types.entry", {
        number: index + 1,
        file: name,
        field: first?.path.join(".") || said("files:types.it"),
        issue: first === undefined ? said("files:types.notUnderstood") : recognised("issue", first.message),
      });
      problems.push({ ...hostProblem("TYPES-ENTRY", what, name), field });
      continue;
    }
    const { id, color, description } = entry.data;
    if (TEAM_TYPES.some((known) => known === id)) continue;
    if (types.has(id)) {
      problems.push({ ...hostProblem("TYPES-ENTRY", said("files:types.twice", { file: name, id }), name), field });
    } else types.set(id, { id, name: entry.data.name ?? id, description, color: color.toUpperCase() });
  }
  return { types: [...types.values()], problems };
}

function asList(entries: readonly unknown[] | Readonly<Record<string, unknown>>): readonly unknown[] {
  if (Array.isArray(entries)) return entries;
  return Object.entries(entries).map(([id, entry]) => (typeof entry === "object" && entry !== null ? { id, ...entry } : entry));
}

// `teamscape export`: the whole diagram as a file.
import type { Theme } from "../../shared/notation.ts";
import type { Problem } from "../../shared/result.ts";
import { exportDiagram } from "../export.ts";
import { writeChosenFile } from "../workspace/json-file.ts";
import { readFolder } from "./open-folder.ts";
import { typedPath } from "./typed-path.ts";

export interface ExportPictureOptions {
  readonly format: "svg" | "png";
  readonly output: string;
  readonly theme: Theme;
  readonly title?: string;
  readonly asOf?: string;
  readonly flow?: boolean;
  readonly sized?: boolean;
  readonly folded?: readonly string[];
}

/** @returns the exit code: 0, or 2 when the folder cannot be read or the file cannot be written */
export async function exportPicture(dir: string, options: ExportPictureOptions): Promise<number> {
  const folder = await readFolder(dir);
  if (!folder.ok) return complain(folder.error);
  // Where the app last put teams without a position is this machine's business; without it every machine draws the same.
  const { output, ...wanted } = options;
  const made = await exportDiagram({ ...folder.value, placed: {} }, wanted);
  if (!made.ok) return complain(made.error);
  for (const note of made.value.notes) console.error(note.message);
  const file = typedPath(output);
  const written = await writeChosenFile(file, made.value.data);
  if (!written.ok) return complain(written.error);
  console.error(`${file}: ${folder.value.cards.length} teams, ${Math.ceil(made.value.data.length / 1024)} KB`);
  return 0;
}

function complain(problems: readonly Problem[]): number {
  console.error(problems.map((problem) => problem.message).join("\n"));
  return 2;
}

// Puts front matter in front of a text that has none, as one piece: after a byte order mark, in the file's own line endings. The text
// itself is not touched. What the front matter should say is somebody else's business.

import { err, ok, type Problem, type Result } from "../result.ts";
import { type Gap, said } from "../words/said.ts";
import { openDocument, reasonIn, refuse } from "./edit-document.ts";
import type { Splice } from "./edit-types.ts";
import { readMarkdown } from "./read.ts";
import { applySplices } from "./splices.ts";

/** @param yaml lines without fences; a last line break is added where there is none */
export function addFrontMatter(path: string, text: string, yaml: string): Result<readonly Splice[], readonly Problem[]> {
  const unsafe = (reason: Gap) => err(refuse({ path, text }, "EDIT-UNSAFE", said("faults:edit.notAdded", { reason })));
  const opened = openDocument(path, text);
  if (!opened.ok) return opened;
  const { fenced, start, eol } = opened.value;
  if (fenced) return err(refuse({ path, text }, "EDIT-PATH", said("faults:edit.frontThere")));
  const lines = yaml.replaceAll("\r\n", "\n").replace(/\n*$/, "\n");
  const block = `---\n${lines}---\n`.replaceAll("\n", eol);
  const splices = [{ start, end: start, text: block }];
  const after = applySplices(text, splices);
  const read = openDocument(path, after);
  if (!read.ok) return unsafe(reasonIn(read.error));
  if (read.value.bodyStart !== start + block.length) return unsafe(said("faults:why.endsEarly"));
  if (read.value.root?.kind !== "mapping") return unsafe(said("faults:why.saysNothing"));
  const file = readMarkdown(path, "", after);
  if (file.kind !== "card" || !file.card.editable) return unsafe(said("faults:why.noCard"));
  const wrong = file.card.problems.find(({ code }) => code === "FIELD-TYPE");
  return wrong === undefined ? ok(splices) : unsafe(reasonIn([wrong]));
}

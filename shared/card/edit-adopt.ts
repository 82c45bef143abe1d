// Puts front matter in front of a text that has none, as one piece: after a byte order mark, in the file's own line endings. The text
// itself is not touched. What the front matter should say is somebody else's business.
import { err, ok, type Problem, type Result } from "../result.ts";
import { openDocument, refuse } from "./edit-document.ts";
import type { Splice } from "./edit-types.ts";
import { readMarkdown } from "./read.ts";
import { applySplices } from "./splices.ts";

/** @param yaml lines without fences; a last line break is added where there is none */
export function addFrontMatter(path: string, text: string, yaml: string): Result<readonly Splice[], readonly Problem[]> {
  const unsafe = (why: string) => err(refuse({ path, text }, "EDIT-UNSAFE", `The front matter was not added, because ${why}.`));
  const opened = openDocument(path, text);
  if (!opened.ok) return opened;
  const { fenced, start, eol } = opened.value;
  if (fenced) return err(refuse({ path, text }, "EDIT-PATH", "There is front matter already. Edit its fields instead."));
  const lines = yaml.replaceAll("\r\n", "\n").replace(/\n*$/, "\n");
  const block = `---\n${lines}---\n`.replaceAll("\n", eol);
  const splices = [{ start, end: start, text: block }];
  const after = applySplices(text, splices);
  const read = openDocument(path, after);
  if (!read.ok) return unsafe(read.error[0]?.message ?? "it could not be read back");
  if (read.value.bodyStart !== start + block.length) return unsafe("a line of dashes or dots in it would end it early");
  if (read.value.root?.kind !== "mapping") return unsafe("it says nothing: it needs at least one key with its value");
  const file = readMarkdown(path, "", after);
  if (file.kind !== "card" || !file.card.editable) return unsafe("the file could not be read as a card afterwards");
  const wrong = file.card.problems.find(({ code }) => code === "FIELD-TYPE");
  return wrong === undefined ? ok(splices) : unsafe(wrong.message);
}

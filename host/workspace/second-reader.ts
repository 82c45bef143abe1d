// gray-matter as an independent reader of the front matter: what most other tools that open these files use. Where it finds something
// else than our own reader, the card is shown and not written. Only ever reads; it never evaluates and never writes.
//
// gray-matter runs ---js and ---javascript by default, so every language but YAML has a function that refuses, and a text whose fence
// names another language never gets here. Options go with every call: without them it caches, and returns {} the second time a text fails.
import matter from "gray-matter";
import { defineScalarTag, FAILSAFE_SCHEMA, load } from "js-yaml";
import { MAX_FRONT_MATTER, splitFrontMatter } from "../../shared/card/front-matter.ts";
import type { JsonValue, ReadFile } from "../../shared/card/types.ts";
import { parseTree, type YamlNode } from "../../shared/card/yaml-tree.ts";
import { assertNever, err, ok, type Problem, type Result } from "../../shared/result.ts";
import { type Gap, said } from "../../shared/words/said.ts";
import { hostProblem, reasonOf } from "./problem-codes.ts";

/** What gray-matter makes of a text: every scalar as the text it was written as, so that no two readers differ by what `1.10` is. */
export interface SecondReading {
  readonly data: JsonValue;
  /** The Markdown body. */
  readonly content: string;
}

const asWritten = (tag: string) =>
  defineScalarTag<string>(`tag:yaml.org,2002:${tag}`, { resolve: (source) => source, identify: () => false });
const SCHEMA = FAILSAFE_SCHEMA.withTags(asWritten("int"), asWritten("float"), asWritten("bool"), asWritten("null"));
const LIMITS = { schema: SCHEMA, maxDepth: 100, maxAliases: 1000, maxTotalMergeKeys: 0 } as const;

const LANGUAGES = ["javascript", "js", "json", "json5", "coffee", "coffeescript", "cson", "toml", "ini", "xml", "hjson"];
const refuse = (): never => {
  throw new Error("only YAML is read");
};

/** @param parse what is done with the text between the fences */
function readWith(text: string, parse: (yaml: string) => object): matter.GrayMatterFile<string> {
  const engines = { ...Object.fromEntries(LANGUAGES.map((language) => [language, refuse])), yaml: parse };
  return matter(text, { language: "yaml", engines });
}

/**
 * The cheap comparison that every card gets when it is opened: does the front matter end at the same place? A text with one plain pair of
 * fences needs no second opinion; gray-matter is asked about the rest.
 * @returns the card marked as not editable where the two differ
 */
export function firstLook(file: ReadFile, text: string): ReadFile {
  if (file.kind === "document" || !file.card.editable) return file;
  const own = splitFrontMatter(text);
  if (own.kind !== "yaml" || isPlain(text, own.start, own.end)) return file;
  let captured = "";
  const reading = readWith(text, (yaml) => {
    captured = yaml;
    return {};
  });
  const ours = text.slice(own.start, own.end).trim();
  if ((captured.trim() === ours || isComment(ours)) && sameBody(reading.content, text.slice(own.bodyStart))) return file;
  const problem = disagreement(file.card.path, said("disk:file.difference.end"));
  return { kind: "card", card: { ...file.card, editable: false, problems: [...file.card.problems, problem] } };
}

/**
 * Reads a text as other tools do and holds it against our own reading of the same text, value by value.
 * @returns what gray-matter reads; null when our own reader finds no YAML that could be compared (it has its own Problems then)
 */
export function readSecond(path: string, text: string): Result<SecondReading | null, Problem> {
  const own = splitFrontMatter(text);
  if (own.kind !== "yaml" || own.end - own.start > MAX_FRONT_MATTER) return ok(null);
  const tree = parseTree(text, own.start, own.end);
  if (tree.root === null || tree.faults.length > 0 || own.fault !== null) return ok(null);
  try {
    const { data, content } = readWith(text, (yaml) => load(yaml, LIMITS) as object);
    if (!sameBody(content, text.slice(own.bodyStart))) return err(disagreement(path, said("disk:file.difference.end")));
    const theirs = data as JsonValue;
    return sameValue(theirs, plain(tree.root))
      ? ok({ data: theirs, content })
      : err(disagreement(path, said("disk:file.difference.value")));
  } catch (cause) {
    return err(disagreement(path, reasonOf(cause)));
  }
}

/** Equal as data; the order of keys does not count. */
function sameValue(a: JsonValue | undefined, b: JsonValue | undefined): boolean {
  if (a === b) return true;
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const [left, right] = [Object.entries(a), Object.entries(b)];
  const other = new Map(right);
  return left.length === right.length && left.every(([key, value]) => other.has(key) && sameValue(value, other.get(key)));
}

/** An opening line of three dashes and nothing else, closed by the first line that begins with three dashes, which holds no more either. */
function isPlain(text: string, start: number, end: number): boolean {
  const opening = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  if (text.slice(opening, start).trimEnd() !== "---" || text.indexOf("\n---", start - 1) !== end - 1) return false;
  const after = text.slice(end + 3, end + 5);
  return after === "" || after.startsWith("\n") || after === "\r\n";
}

/** gray-matter counts blanks behind the closing dashes to the body. */
function sameBody(theirs: string, ours: string): boolean {
  return theirs === ours || theirs.replace(/^[ \t]+\r?(?:\n|$)/, "") === ours;
}

function isComment(yaml: string): boolean {
  return yaml.split("\n").every((line) => line.trim() === "" || line.trim().startsWith("#"));
}

function disagreement(path: string, difference: Gap): Problem {
  return hostProblem("FM-DISAGREE", said("disk:file.disagree", { path, difference }), path);
}

/** Our own tree as data, aliases unfolded. The tree's own limits keep that small. */
function plain(node: YamlNode): JsonValue {
  switch (node.kind) {
    case "scalar":
      return node.text;
    case "sequence":
      return node.items.map(plain);
    case "mapping":
      return Object.fromEntries(node.entries.map(({ name, value }) => [name ?? "", plain(value)]));
    case "alias":
      return node.target === null ? null : plain(node.target);
    default:
      return assertNever(node);
  }
}

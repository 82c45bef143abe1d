// The views that are saved in a folder: teamscape.views.yml as text, read. What cannot be understood is told with its line, costs that one
// view, and stays in the file as it is. Writing is edit-views.ts; the format is told in docs/views.md.
import { LineIndex } from "../card/lines.ts";
import type { JsonValue } from "../card/types.ts";
import { parseTree, type YamlMapping, type YamlNode } from "../card/yaml-tree.ts";
import { jsonOf, real } from "../card/yaml-values.ts";
import { compareProblems } from "../org/problem-order.ts";
import type { Problem } from "../result.ts";
import { recognised } from "../words/recognise.ts";
import { inEnglish, type Said, said } from "../words/said.ts";
import { type View, viewSchema } from "./view.ts";
import { VIEW_CODES, type ViewCode } from "./view-codes.ts";
import { fromData } from "./view-data.ts";

/** In the root of the folder, beside teamscape.yml. */
export const VIEWS_FILE = "teamscape.views.yml";
export const VIEWS_VERSION = 1;
export const LONGEST_NAME = 100;

export interface SavedView {
  readonly name: string;
  /** Place in the file's list, views that could not be understood counted too. */
  readonly index: number;
  readonly view: View;
}

export interface ViewsRead {
  /** In the order of the file; of two with one name only the first. */
  readonly views: readonly SavedView[];
  /** Entries in the file's list, understood or not. */
  readonly entries: number;
  /** False: the file is only written by hand, until its problems are mended. */
  readonly editable: boolean;
  readonly problems: readonly Problem[];
}

const FILE = { file: VIEWS_FILE } as const;
/** A file of a hundred views has some 30 KB. */
const MOST_CHARACTERS = 256 * 1024;
/** A line of dashes may open a YAML file; what stands before it is comments. */
const OPENING = /^\ufeff?(?:[ \t]*(?:#[^\n]*)?\r?\n)*---[ \t]*\r?\n/;

/** Offset at which the YAML itself begins: behind a byte order mark and a line of dashes that opens the file. */
export function yamlStart(text: string): number {
  const opening = OPENING.exec(text);
  if (opening !== null) return opening[0].length;
  return text.startsWith("\ufeff") ? 1 : 0;
}

/** Never throws, never evaluates anything. */
export function readViews(text: string): ViewsRead {
  return new Reading(text).read();
}

class Reading {
  readonly #text: string;
  readonly #lines: LineIndex;
  readonly #problems: Problem[] = [];
  #editable = true;

  constructor(text: string) {
    this.#text = text;
    this.#lines = new LineIndex(text);
  }

  read(): ViewsRead {
    const start = yamlStart(this.#text);
    if (this.#text.length > MOST_CHARACTERS) {
      this.#refuse(said("files:views.long", FILE), 0);
      return this.#result([], 0);
    }
    const marker = /^(?:---|\.\.\.)/m.exec(this.#text.slice(start));
    if (marker !== null) {
      this.#refuse(said("files:views.documents", FILE), start + marker.index);
      return this.#result([], 0);
    }
    const { root, faults } = parseTree(this.#text, start, this.#text.length, "file");
    for (const { said: fault, offset } of faults) this.#refuse(fault, offset);
    if (root === null) return this.#result([], 0);
    const top = real(root);
    if (top.kind === "scalar" && top.text.trim() === "") return this.#result([], 0);
    if (top.kind !== "mapping") {
      this.#refuse(said("files:views.noList", FILE), top.start);
      return this.#result([], 0);
    }
    this.#version(top);
    return this.#views(top);
  }

  #version(top: YamlMapping): void {
    const version = top.entries.find(({ name }) => name === "version");
    if (version === undefined || jsonOf(version.value) === VIEWS_VERSION) return;
    this.#editable = false;
    this.#say("VIEWS-VERSION", said("files:views.version", FILE), offsetOf(version.key, version.value));
  }

  #views(top: YamlMapping): ViewsRead {
    const list = top.entries.find(({ name }) => name === "views");
    if (list === undefined) return this.#result([], 0);
    const node = real(list.value);
    if (node.kind === "scalar" && node.text.trim() === "") return this.#result([], 0);
    if (node.kind !== "sequence") {
      this.#refuse(said("files:views.list"), offsetOf(list.key, list.value));
      return this.#result([], 0);
    }
    const found = new Map<string, SavedView>();
    for (const [index, item] of node.items.entries()) {
      const saved = this.#view(item, index, node.start);
      if (saved === null) continue;
      if (found.has(saved.name)) {
        this.#say("VIEWS-NAME", said("files:views.twice", { name: saved.name }), startOf(item, node.start));
      } else found.set(saved.name, saved);
    }
    return this.#result([...found.values()], node.items.length);
  }

  #view(item: YamlNode, index: number, around: number): SavedView | null {
    const at = startOf(item, around);
    const value: JsonValue = jsonOf(item);
    if (typeof value !== "object" || value === null || isList(value)) {
      this.#say("VIEWS-ENTRY", said("files:views.noMapping", { number: index + 1 }), at);
      return null;
    }
    const { name: written, ...data } = value;
    const name = typeof written === "string" || typeof written === "number" ? String(written).trim() : "";
    if (name === "") {
      this.#say("VIEWS-ENTRY", said("files:views.noName", { number: index + 1 }), at);
      return null;
    }
    const parsed = viewSchema.safeParse(data);
    if (!parsed.success) {
      const [first] = parsed.error.issues;
      const issue = first === undefined ? said("files:views.notUnderstood") : recognised("issue", first.message);
      const field = first?.path.join(".") ?? "";
      this.#say(
        "VIEWS-ENTRY",
        field === "" ? said("files:views.entry", { name, issue }) : said("files:views.entryAt", { name, field, issue }),
        at,
      );
      return null;
    }
    return { name, index, view: fromData(parsed.data) };
  }

  #result(views: readonly SavedView[], entries: number): ViewsRead {
    return { views, entries, editable: this.#editable, problems: this.#problems.toSorted(compareProblems) };
  }

  #refuse(what: Said, offset: number): void {
    this.#editable = false;
    this.#say("VIEWS-YAML", what, offset);
  }

  #say(code: ViewCode, what: Said, offset: number): void {
    const at = Math.max(0, offset);
    const where = { line: this.#lines.line(at), column: this.#lines.column(at) };
    const message = inEnglish(what);
    this.#problems.push({ code, severity: VIEW_CODES[code].severity, message, said: what, path: VIEWS_FILE, ...where });
  }
}

const isList = (value: JsonValue): value is readonly JsonValue[] => Array.isArray(value);
const startOf = (node: YamlNode, around: number): number => (node.start < 0 ? around : node.start);
const offsetOf = (key: YamlNode, value: YamlNode): number => (key.start < 0 ? value.start : key.start);

// A card's text opened for editing: its parsed front matter, the way it is laid out, and finding a field in it.
import { err, ok, type Problem, type Result } from "../result.ts";
import { type Gap, inEnglish, type Said, said } from "../words/said.ts";
import type { FieldPath } from "./entry-types.ts";
import { fieldNamed, MODE_KEYS, placesOf, TEAM_KEYS } from "./field-homes.ts";
import { splitFrontMatter } from "./front-matter.ts";
import { LineIndex } from "./lines.ts";
import { firstMarkers } from "./merge/markers.ts";
import { CARD_CODES, type CardCode } from "./problem-codes.ts";
import { childSpans, columnOf } from "./yaml-spans.ts";
import { parseTree, type YamlNode } from "./yaml-tree.ts";
import { entryOf, isNull } from "./yaml-values.ts";
import type { BlockStyle } from "./yaml-write.ts";

export interface EditDocument {
  readonly path: string;
  readonly text: string;
  /** The YAML is text.slice(start, yamlEnd). */
  readonly start: number;
  readonly yamlEnd: number;
  /** Offset of the closing line. All three are where front matter would go when there is none. */
  readonly end: number;
  readonly bodyStart: number;
  readonly fenced: boolean;
  readonly root: YamlNode | null;
  /** Line break of the card. */
  readonly eol: "\n" | "\r\n";
  readonly style: BlockStyle;
}

/** A refusal, said at a place of the text where there is one. */
export function refuse(
  document: Pick<EditDocument, "path" | "text">,
  code: CardCode,
  what: Said,
  field?: FieldPath,
  offset = -1,
): readonly Problem[] {
  const lines = new LineIndex(document.text);
  const where = offset < 0 ? {} : { line: lines.line(offset), column: lines.column(offset) };
  const named = field === undefined ? {} : { field: field.join(".") };
  return [
    { code, severity: CARD_CODES[code].severity, message: inEnglish(what), said: what, path: document.path, ...where, ...named },
  ];
}

/** Why something could not be read, as a part of another sentence. */
export function reasonIn([first]: readonly Problem[]): Gap {
  return first === undefined ? said("faults:why.notReadBack") : (first.said ?? first.message);
}

/** Opens a text for field and body edits; an error when no part of it may be written but by hand. */
export function openDocument(path: string, text: string): Result<EditDocument> {
  const blocked = (reason: Said, offset: number): Result<EditDocument> =>
    err(refuse({ path, text }, "EDIT-NOT-EDITABLE", said("faults:edit.notWhole", { reason }), undefined, offset));
  const nul = text.indexOf("\0");
  if (nul !== -1) return blocked(said("faults:why.nul"), nul);
  const markers = firstMarkers(text);
  if (markers !== null) return blocked(said("faults:why.markers"), markers.start);
  const split = splitFrontMatter(text);
  const eol = text[text.indexOf("\n") - 1] === "\r" ? "\r\n" : "\n";
  if (split.kind === "none") {
    const none = {
      start: split.start,
      yamlEnd: split.start,
      end: split.start,
      bodyStart: split.start,
      fenced: false,
      root: null,
    };
    return ok({ path, text, ...none, eol, style: { step: 2, dash: 2 } });
  }
  if (split.fault !== null) return blocked(split.fault.said, split.fault.offset);
  if (split.kind === "broken") return blocked(said("faults:why.broken"), 0);
  const tree = parseTree(text, split.start, split.yamlEnd);
  const fault = tree.faults.find(({ code }) => CARD_CODES[code].severity === "error");
  if (fault !== undefined) return blocked(fault.said, fault.offset);
  if (tree.root !== null && tree.root.kind !== "mapping" && !isNull(tree.root)) {
    return blocked(said("faults:why.notMapping"), tree.root.start);
  }
  const { start, yamlEnd, end, bodyStart } = split;
  return ok({ path, text, start, yamlEnd, end, bodyStart, fenced: true, root: tree.root, eol, style: styleOf(text, tree.root) });
}

/** Indentation as the card already has it: the first nested mapping and the first list decide. */
function styleOf(text: string, root: YamlNode | null): BlockStyle {
  let step = 0;
  let dash = -1;
  const visit = (node: YamlNode): void => {
    if (node.kind !== "mapping" || node.flow) return;
    const spans = childSpans(text, node);
    node.entries.forEach(({ value }, index) => {
      const span = spans[index];
      if (span === undefined || (value.kind !== "mapping" && value.kind !== "sequence") || value.flow) return;
      const deeper = columnOf(text, value.start) - columnOf(text, span.start);
      if (value.kind === "mapping" && step === 0 && deeper > 0) step = deeper;
      if (value.kind === "sequence" && dash === -1 && deeper >= 0) dash = deeper;
      visit(value);
    });
  };
  if (root !== null) visit(root);
  return { step: step || 2, dash: dash === -1 ? step || 2 : dash };
}

/** Nodes from the root along a path, as far as they are there: one more than the segments that were found. */
export function chainTo(root: YamlNode | null, path: FieldPath): readonly YamlNode[] {
  const chain: YamlNode[] = root === null ? [] : [root];
  for (const segment of path) {
    const child = childAt(chain.at(-1), segment);
    if (child === undefined) break;
    chain.push(child);
  }
  return chain;
}

function childAt(node: YamlNode | undefined, segment: string | number): YamlNode | undefined {
  if (node?.kind === "mapping") return entryOf(node, String(segment))?.value;
  return node?.kind === "sequence" && typeof segment === "number" ? node.items[segment] : undefined;
}

/**
 * The path at which a field is written in this card: where its value was found, under the name it was found by, else where the
 * format puts it. A path that is there and says something is taken as it is.
 */
export function writtenPath(root: YamlNode | null, path: FieldPath): FieldPath {
  const inMetadata = path[0] === "metadata" && path.length > 1;
  const key = path[inMetadata ? 1 : 0];
  const field = typeof key === "string" ? fieldNamed(key) : undefined;
  if (field === undefined) return path;
  const rest = path.slice(inMetadata ? 2 : 1);
  const given = path.slice(0, inMetadata ? 2 : 1);
  const places = [given, ...placesOf(field).map(([place, name]) => (place === "top" ? [name] : ["metadata", name]))];
  const there = places.filter((place) => chainTo(root, place).length === place.length + 1);
  const saying = there.find((place) => !isNull(chainTo(root, place).at(-1) ?? EMPTY));
  const home = saying ?? there[0] ?? places[1] ?? given;
  return [...home, ...spelled(root, home, rest, field)];
}

/** Where a whole known field says something in this card, its own path; null where it does not, and for what is within a field. */
export function standingPath(root: YamlNode | null, path: FieldPath): FieldPath | null {
  const key = path.at(-1);
  const field = path.length === (path[0] === "metadata" ? 2 : 1) && typeof key === "string" ? fieldNamed(key) : undefined;
  if (field === undefined) return null;
  const places = placesOf(field).map(([place, name]) => (place === "top" ? [name] : ["metadata", name]));
  return (
    places.find((place) => {
      const chain = chainTo(root, place);
      return chain.length === place.length + 1 && !isNull(chain.at(-1) ?? EMPTY);
    }) ?? null
  );
}

const EMPTY: YamlNode = { kind: "alias", start: -1, end: -1, name: "", target: null, anchor: null, tag: null, aliased: false };

/** Inside an entry of interactions or dependencies, the team and the mode may go by another spelling. */
function spelled(root: YamlNode | null, home: FieldPath, rest: FieldPath, field: string): FieldPath {
  if ((field !== "interactions" && field !== "dependencies") || rest.length !== 2) return rest;
  const [index = 0, key = ""] = rest;
  const entry = chainTo(root, [...home, index]).at(home.length + 1);
  const spellings: readonly string[] = key === "team" ? TEAM_KEYS : key === "mode" ? MODE_KEYS : [];
  if (entry?.kind !== "mapping") return rest;
  const there = [String(key), ...spellings].filter((spelling) => entryOf(entry, spelling) !== undefined);
  const found = there.find((spelling) => !isNull(entryOf(entry, spelling)?.value ?? EMPTY)) ?? there[0];
  return found === undefined ? rest : [index, found];
}

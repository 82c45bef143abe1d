// Reads one Markdown file into a Card or a document. Never throws and never evaluates: whatever is wrong becomes a Problem and the rest
// still loads. What the body says is read in facts/.
import type { Problem } from "../result.ts";
import { slugOf } from "../slug.ts";
import { said } from "../words/said.ts";
import { readFacts } from "./facts/read-facts.ts";
import { splitFrontMatter } from "./front-matter.ts";
import { fileTitle, firstHeading } from "./heading.ts";
import { LineIndex } from "./lines.ts";
import { firstMarkers, oursInPlace } from "./merge/markers.ts";
import * as judged from "./read-judged.ts";
import * as measures from "./read-measures.ts";
import * as metadata from "./read-metadata.ts";
import { readLines, readOther, readWritten } from "./read-other.ts";
import * as people from "./read-people.ts";
import { readDependencies, readInteractions } from "./read-relations.ts";
import { type DeclaredFields, declaredFields, findField, problemAt, type Reading, textOf } from "./reading.ts";
import type { Card, ReadFile } from "./types.ts";
import { parseTree, type YamlNode } from "./yaml-tree.ts";
import { isNull, real } from "./yaml-values.ts";

/**
 * Reads a file.
 * @param path relative to the org folder, POSIX form
 * @param hash SHA-256 of the file's bytes, hex; taken over as it is
 * @param text the file as text, with its BOM and line endings
 */
export function readMarkdown(path: string, hash: string, text: string): ReadFile {
  const markers = firstMarkers(text);
  return markers === null ? readText(path, hash, text, null) : readText(path, hash, oursInPlace(text), markers.start);
}

/** @param marked offset of git's conflict markers, which have been blanked out of the text; null where there are none */
function readText(path: string, hash: string, text: string, marked: number | null): ReadFile {
  // Where both branches added the file, the first line was a marker.
  const blank = marked !== null && marked < 2 ? /^\ufeff?[ \t]*\r?\n/.exec(text)?.[0].length : undefined;
  const split = splitFrontMatter(text, blank);
  const nul = text.indexOf("\0");
  if (split.kind === "none" && nul === -1) {
    return { kind: "document", document: { path, hash, title: firstHeading(text, split.start) ?? fileTitle(path) } };
  }
  const lines = new LineIndex(text);
  const problems: Problem[] = [];
  if (marked !== null) {
    problems.push(problemAt({ path, lines }, "CARD-CONFLICT-MARKERS", marked, said("faults:text.markers")));
  }
  const bodyStart = split.kind === "none" ? split.start : split.bodyStart;
  if (nul !== -1) {
    problems.push(problemAt({ path, lines }, "TEXT-NUL", nul, said("faults:text.nul")));
    return { kind: "card", card: readFields({ path, lines, problems, fields: NOTHING }, hash, text, bodyStart, null) };
  }
  if (split.kind !== "none" && split.fault !== null) {
    problems.push(problemAt({ path, lines }, split.fault.code, split.fault.offset, split.fault.said));
  }
  const tree = split.kind === "yaml" ? parseTree(text, split.start, split.yamlEnd) : { root: null, faults: [] };
  for (const fault of tree.faults) problems.push(problemAt({ path, lines }, fault.code, fault.offset, fault.said));
  const root = tree.root === null ? null : real(tree.root);
  if (tree.root !== null && root?.kind !== "mapping" && !isNull(tree.root)) {
    problems.push(problemAt({ path, lines }, "FRONT-NOT-MAPPING", tree.root.start, said("faults:front.notMapping")));
  }
  const reading = { path, lines, problems, fields: root?.kind === "mapping" ? declaredFields(root) : NOTHING };
  noteMojibake(reading, text);
  return { kind: "card", card: readFields(reading, hash, text, bodyStart, root) };
}

/** A card for bytes that are no text: drawn under its file's name with the Problem, never written. */
export function unreadableCard(path: string, hash: string, problem: Problem): Card {
  const reading = { path, lines: new LineIndex(""), problems: [problem], fields: NOTHING };
  return { ...readFields(reading, hash, "", 0, null), editable: false };
}

const NOTHING: DeclaredFields = { known: new Map(), other: [] };

function readFields(reading: Reading, hash: string, text: string, bodyStart: number, root: YamlNode | null): Card {
  const read = (field: string): string | null => textOf(reading, findField(reading, field));
  const name = read("name") ?? firstHeading(text, bodyStart) ?? fileTitle(reading.path);
  const declaredId = read("team_id");
  const card = {
    path: reading.path,
    hash,
    name,
    id: declaredId ?? slugOf(name),
    idDeclared: declaredId !== null,
    type: read("team_type") ?? "undefined",
    position: metadata.readPosition(reading),
    size: metadata.readSize(reading),
    valueStream: metadata.readMetadataText(reading, "value_stream"),
    valueStreamInner: metadata.readMetadataText(reading, "value_stream_inner"),
    platformGrouping: metadata.readMetadataText(reading, "platform_grouping"),
    platformGroupingInner: metadata.readMetadataText(reading, "platform_grouping_inner"),
    cognitiveLoad: metadata.readLoad(reading),
    capabilities: metadata.readCapabilities(reading),
    consumers: metadata.readConsumers(reading),
    established: metadata.readDate(reading, "established"),
    lastUpdated: metadata.readDate(reading, "last_updated"),
    dependencies: readDependencies(reading),
    interactions: readInteractions(reading),
    domains: people.readDomains(reading),
    services: people.readServices(reading),
    members: people.readMembers(reading),
    lead: read("lead"),
    parent: read("parent"),
    subteams: people.readSubteams(reading),
    leadThreshold: people.readLeadThreshold(reading),
    onCall: people.readOnCall(reading),
    waivers: judged.readWaivers(reading),
    hiring: judged.readHiring(reading),
    rotation: judged.readRotation(reading),
    limits: measures.readLimits(reading),
    flow: measures.readFlow(reading),
    infraTimePct: measures.readInfraTime(reading),
    facts: readFacts(text, bodyStart),
    other: readOther(reading),
    written: readWritten(reading),
    lines: readLines(reading, root),
    problems: reading.problems,
  };
  return { ...card, editable: !reading.problems.some((problem) => KEEPS_FROM_EDITING.has(problem.code)) };
}

/** Codes after which the text between the fences may not mean to others what it means to us. A wrong field is not among them. */
const KEEPS_FROM_EDITING: ReadonlySet<string> = new Set([
  "FRONT-UNCLOSED",
  "FRONT-LANGUAGE",
  "FRONT-TOO-LARGE",
  "FRONT-DISAGREES",
  "FRONT-NOT-MAPPING",
  "TEXT-NUL",
  "CARD-CONFLICT-MARKERS",
  "YAML-SYNTAX",
  "YAML-DEPTH",
  "YAML-DUPLICATE-KEY",
  "YAML-UNSAFE-KEY",
  "YAML-KEY",
  "YAML-ALIAS",
  "YAML-ALIAS-BOMB",
  "YAML-TAG",
]);

/** UTF-8 once read as a Western code page: an apostrophe shows as three odd letters. */
const MOJIBAKE = /â(?:€|\u0080)|[ÂÃ][\u0080-\u00bf]/;

function noteMojibake(reading: Reading, text: string): void {
  const at = text.search(MOJIBAKE);
  if (at === -1) return;
  reading.problems.push(problemAt(reading, "TEXT-MOJIBAKE", at, said("faults:text.mojibake")));
}

// Knows again what a library said in English: which text of a group of the catalogue it is, and what filled it. For the few sentences of
// others that people come to see; whatever is not among them stays a quotation.
import { en } from "./en/index.ts";
import type { Texts } from "./fill.ts";
import { type Gap, type SaidKey, said } from "./said.ts";

const GROUPS = { yaml: en.faults.yaml.reason, issue: en.files.issue, kind: en.files.kind } as const;
const KEYS = {
  yaml: (name: string) => `faults:yaml.reason.${name}`,
  issue: (name: string) => `files:issue.${name}`,
  kind: (name: string) => `files:kind.${name}`,
} as const;

type Group = keyof typeof GROUPS;

interface Pattern {
  readonly key: SaidKey;
  readonly names: readonly string[];
  readonly pattern: RegExp;
}

const known = new Map<Group, readonly Pattern[]>();

/** The text as one of the catalogue; as a quotation where the group does not have it. */
export function recognised(group: Group, text: string): Gap {
  for (const { key, names, pattern } of patternsOf(group)) {
    const match = pattern.exec(text);
    if (match === null) continue;
    if (names.length === 0) return { text: key };
    return { text: key, gaps: Object.fromEntries(names.map((name, i) => [name, gapOf(name, match[i + 1] ?? "")])) };
  }
  return group === "kind" ? text : said("disk:reason.other", { text });
}

/** zod names kinds of values. */
const gapOf = (name: string, text: string): Gap => (name === "expected" || name === "received" ? recognised("kind", text) : text);

function patternsOf(group: Group): readonly Pattern[] {
  let patterns = known.get(group);
  if (patterns === undefined) {
    const texts: Texts = GROUPS[group];
    patterns = Object.entries(texts).map(([name, text]) => patternOf(KEYS[group](name) as SaidKey, String(text)));
    known.set(group, patterns);
  }
  return patterns;
}

function patternOf(key: SaidKey, text: string): Pattern {
  const parts = text.split(/\{\{(\w+)\}\}/);
  const source = parts.map((part, i) => (i % 2 === 1 ? "(.+)" : part.replace(/[.*+?^$()[\]{}|\\]/g, "\\$&")));
  return { key, names: parts.filter((_, i) => i % 2 === 1), pattern: new RegExp(`^${source.join("")}$`) };
}

// Completion for the front matter: which keys and values fit at the cursor. Pure: text and position in, choices out. It goes by
// indentation, not by a parser, since what is being typed is hardly ever valid.
import { splitFrontMatter } from "../../shared/card/front-matter.ts";
import { scalarText } from "../../shared/card/yaml-write.ts";
import { KEYS, KNOWN_TYPES, TEAM_PLACES, TYPE_KEYS, VALUES } from "./completion-words.ts";

/** What the folder offers. */
export interface Vocabulary {
  readonly teams: readonly string[];
  /** Ids of the folder's own team types. */
  readonly types: readonly string[];
  readonly valueStreams: readonly string[];
  readonly platformGroupings: readonly string[];
}

interface Choice {
  readonly label: string;
  /** What is written. */
  readonly apply: string;
  readonly kind: "key" | "value" | "team";
}

export interface Choices {
  /** Where the word begins that a choice replaces. */
  readonly from: number;
  readonly choices: readonly Choice[];
}

/** Null where nothing is offered: in the text below, in comments, at keys and values that are not ours. */
export function choicesAt(text: string, position: number, vocabulary: Vocabulary): Choices | null {
  const split = splitFrontMatter(text);
  if (split.kind === "none" || position < (split.kind === "yaml" ? split.start : 4)) return null;
  if (split.kind === "yaml" && position >= split.end) return null;
  const lineStart = text.lastIndexOf("\n", position - 1) + 1;
  const before = text.slice(lineStart, position);
  const value = /^(\s*(?:- +)*)([\w.-]+): +(.*)$/.exec(before);
  if (value !== null) {
    const [, indent = "", key = "", written = ""] = value;
    const parents = parentsAt(text, lineStart, indent.length);
    const flow = /^\[(?:.*,)? *([^,\]]*)$/.exec(written);
    const word = flow?.[1] ?? written;
    if (/ #|^[{|>&*]|^\[.*\]/.test(word)) return null;
    return chosen(position - word.length, valuesAt([...parents, key], vocabulary, flow !== null));
  }
  const key = /^(\s*(?:- +)*)([^\s:#][^:#]*)?$/.exec(before);
  if (key === null) return null;
  const [, indent = "", word = ""] = key;
  const parents = parentsAt(text, lineStart, indent.length);
  const item = indent.includes("-");
  const named = item && TEAM_PLACES.has(parents.join(".")) ? teams(vocabulary, false) : [];
  const asKey = parents.join(".") === "interaction_modes" ? teams(vocabulary, true) : [];
  const keys = (KEYS.get(parents.join(".")) ?? []).map((label): Choice => ({ label, apply: `${label}: `, kind: "key" }));
  return chosen(position - word.length, [...named, ...asKey, ...keys]);
}

const chosen = (from: number, choices: readonly Choice[]): Choices | null => (choices.length === 0 ? null : { from, choices });

function valuesAt(path: readonly string[], vocabulary: Vocabulary, inFlow: boolean): readonly Choice[] {
  const dotted = path.join(".");
  const key = path.at(-1) ?? "";
  const plain = (labels: readonly string[]): readonly Choice[] => labels.map((label) => value(label, inFlow));
  if (TEAM_PLACES.has(dotted)) return teams(vocabulary, false, inFlow);
  if (path.at(-2) === "interaction_modes") return plain(VALUES.get("mode") ?? []);
  if (TYPE_KEYS.has(key) && path.length <= 2 && path[0] !== "dependencies") return plain([...KNOWN_TYPES, ...vocabulary.types]);
  if (key === "value_stream") return plain(vocabulary.valueStreams);
  if (key === "platform_grouping") return plain(vocabulary.platformGroupings);
  // A member's role is free text; that in an interaction is one of two.
  if (key === "role" && path[0] !== "interactions") return [];
  return plain(VALUES.get(dotted) ?? VALUES.get(key) ?? []);
}

function teams(vocabulary: Vocabulary, asKey: boolean, inFlow = false): readonly Choice[] {
  return vocabulary.teams.map((label) => {
    const { apply } = value(label, inFlow || asKey);
    return { label, apply: asKey ? `${apply}: ` : apply, kind: "team" };
  });
}

const value = (label: string, inFlow: boolean): Choice => ({ label, apply: scalarText(label, inFlow), kind: "value" });

/** Keys around a line, outermost first: those above it that stand further to the left. */
function parentsAt(text: string, lineStart: number, column: number): readonly string[] {
  const parents: string[] = [];
  let limit = column;
  let end = lineStart - 1;
  while (end > 0 && limit > 0) {
    const start = text.lastIndexOf("\n", end - 1) + 1;
    const line = text.slice(start, end);
    end = start - 1;
    const found = /^(\s*)((?:- +)*)([^\s#:][^#:]*):(?:\s|$)/.exec(line);
    if (found === null) continue;
    const [, indent = "", dashes = "", key = ""] = found;
    const own = indent.length + dashes.length;
    if (own < limit) {
      parents.unshift(key.replace(/^["']|["']$/g, ""));
      limit = indent.length;
    }
  }
  return parents;
}

// YAML as a tree that knows where everything stands. js-yaml's event stream is the one grammar for reading and for splicing;
// this file adds nesting, anchors and the checks that keep hostile cards harmless. Values stay the text that was written: no schema here.
import { EVENT_ID, getScalarValue, parseEvents, SCALAR_STYLE, YAMLException } from "js-yaml";
import { recognised } from "../words/recognise.ts";
import { type Said, said } from "../words/said.ts";
import type { Wording } from "../words/wording.ts";
import type { CardCode } from "./problem-codes.ts";

/** Offsets are into the whole file. `start` is -1 for a value that is not written at all, as in `key:`. */
interface NodeBase {
  readonly start: number;
  /** Name of the node's own anchor, null without one. */
  readonly anchor: string | null;
  readonly tag: string | null;
  /** Some alias stands for this node. Set while the tree is built. */
  aliased: boolean;
}

export interface YamlScalar extends NodeBase {
  readonly kind: "scalar";
  /** Start of the token with its opening quote; a block scalar's is the first line of its text, not its header. */
  readonly end: number;
  readonly style: "plain" | "single" | "double" | "literal" | "folded";
  /** A block scalar that ends in `|+` owns the blank lines after it. */
  readonly keepsBlankLines: boolean;
  readonly text: string;
}

export interface YamlSequence extends NodeBase {
  readonly kind: "sequence";
  readonly flow: boolean;
  readonly items: YamlNode[];
}

export interface YamlEntry {
  readonly key: YamlNode;
  readonly value: YamlNode;
  /** The key as text, null when it is a collection, an alias or not to be used. */
  readonly name: string | null;
}

export interface YamlMapping extends NodeBase {
  readonly kind: "mapping";
  readonly flow: boolean;
  readonly entries: YamlEntry[];
}

interface YamlAlias extends NodeBase {
  readonly kind: "alias";
  readonly end: number;
  readonly name: string;
  /** What it stands for; null when it is unknown, stands for what it is in, or was cut off. */
  readonly target: Exclude<YamlNode, YamlAlias> | null;
}

export type YamlNode = YamlScalar | YamlSequence | YamlMapping | YamlAlias;

interface YamlFault {
  readonly code: CardCode;
  readonly said: Said;
  readonly offset: number;
}

export interface YamlTree {
  /** null: empty, or not readable (then there are faults). */
  readonly root: YamlNode | null;
  readonly faults: readonly YamlFault[];
}

/** Nodes that aliases may add when unfolded. A card has a few hundred nodes; a bomb has millions. */
const MAX_UNFOLDED = 10_000;

const STYLES: Readonly<Record<number, YamlScalar["style"]>> = {
  [SCALAR_STYLE.PLAIN]: "plain",
  [SCALAR_STYLE.SINGLE_QUOTED]: "single",
  [SCALAR_STYLE.DOUBLE_QUOTED]: "double",
  [SCALAR_STYLE.LITERAL_BLOCK]: "literal",
  [SCALAR_STYLE.FOLDED_BLOCK]: "folded",
};

const CORE_TAG = /^!(?:!(?:str|int|float|bool|null|seq|map))?$/;
const UNSAFE_KEYS = new Set(["__proto__", "constructor", "prototype"]);

interface Frame {
  readonly node: YamlSequence | YamlMapping | null;
  key: YamlNode | null;
  /** Of the keys, once there are many. */
  names: Set<string | null> | null;
  /** Nodes in it once aliases are unfolded. */
  weight: number;
}

/** What faults call the text. */
type Subject = keyof Wording<"faults">["yaml"]["subject"];

/** Parses `text.slice(start, end)`. Never throws: what YAML refuses becomes a fault. */
export function parseTree(text: string, start: number, end: number, subject: Subject = "card"): YamlTree {
  const source = text.slice(start, end);
  try {
    return buildTree(source, start, said(`faults:yaml.subject.${subject}`));
  } catch (thrown) {
    if (!(thrown instanceof YAMLException)) throw thrown;
    const depth = thrown.reason.includes("maxDepth");
    const offset = start + Math.min(thrown.mark?.position ?? 0, source.length);
    const code = depth ? "YAML-DEPTH" : "YAML-SYNTAX";
    const what = said(`faults:yaml.subject.${subject}`);
    const broken = depth
      ? said("faults:yaml.depth", { subject: what })
      : said("faults:yaml.syntax", { subject: what, reason: recognised("yaml", thrown.reason) });
    return { root: null, faults: [{ code, said: broken, offset }] };
  }
}

function buildTree(source: string, base: number, subject: Said): YamlTree {
  const events = parseEvents(source, { maxDepth: 100 });
  const faults: YamlFault[] = [];
  const anchors = new Map<string, { readonly node: Exclude<YamlNode, YamlAlias>; readonly weight: number }>();
  const open = new Set<YamlNode>();
  const top: Frame = { node: null, key: null, names: null, weight: 0 };
  const stack: Frame[] = [top];
  let frame: Frame = top;
  let root: YamlNode | null = null;
  let documents = 0;
  let unfolded = 0;

  const place = (node: YamlNode, weight: number): void => {
    frame.weight += weight;
    const parent = frame.node;
    if (parent === null) root = node;
    else if (parent.kind === "sequence") parent.items.push(node);
    else if (frame.key === null) frame.key = node;
    else {
      const key = frame.key;
      frame.key = null;
      parent.entries.push({ key, value: node, name: nameOf(key, parent, frame, faults) });
    }
  };
  const tagOf = (tagStart: number, tagEnd: number): string | null => {
    if (tagStart === -1) return null;
    const tag = source.slice(tagStart, tagEnd);
    if (!CORE_TAG.test(tag)) {
      faults.push({ code: "YAML-TAG", said: said("faults:yaml.tag", { tag: tag.slice(0, 40) }), offset: base + tagStart });
    }
    return tag;
  };
  const anchorOf = (event: { readonly anchorStart: number; readonly anchorEnd: number }): string | null =>
    event.anchorStart === -1 ? null : source.slice(event.anchorStart, event.anchorEnd);

  for (const event of events) {
    switch (event.type) {
      case EVENT_ID.SCALAR: {
        const quoted = event.style === SCALAR_STYLE.SINGLE_QUOTED || event.style === SCALAR_STYLE.DOUBLE_QUOTED ? 1 : 0;
        const written = event.valueStart !== -1;
        const anchor = anchorOf(event);
        const node: YamlScalar = {
          kind: "scalar",
          start: written ? base + event.valueStart - quoted : -1,
          end: written ? base + event.valueEnd + quoted : -1,
          style: STYLES[event.style] ?? "plain",
          keepsBlankLines: event.chomping === 3,
          text: getScalarValue(source, event),
          anchor,
          tag: tagOf(event.tagStart, event.tagEnd),
          aliased: false,
        };
        if (anchor !== null) anchors.set(anchor, { node, weight: 1 });
        place(node, 1);
        break;
      }
      case EVENT_ID.SEQUENCE:
      case EVENT_ID.MAPPING: {
        const anchor = anchorOf(event);
        const [start, flow, tag] = [base + event.start, event.style === 2, tagOf(event.tagStart, event.tagEnd)];
        const node: YamlSequence | YamlMapping =
          event.type === EVENT_ID.SEQUENCE
            ? { kind: "sequence", start, flow, anchor, tag, aliased: false, items: [] }
            : { kind: "mapping", start, flow, anchor, tag, aliased: false, entries: [] };
        if (anchor !== null) {
          anchors.set(anchor, { node, weight: Number.POSITIVE_INFINITY });
          open.add(node);
        }
        frame = { node, key: null, names: null, weight: 1 };
        stack.push(frame);
        break;
      }
      case EVENT_ID.ALIAS: {
        const name = source.slice(event.anchorStart, event.anchorEnd);
        const start = base + event.anchorStart - 1;
        const known = anchors.get(name);
        const usable = known !== undefined && !open.has(known.node);
        const weight = usable ? known.weight : 1;
        unfolded += weight;
        const bomb = unfolded > MAX_UNFOLDED;
        if (!usable) {
          faults.push({ code: "YAML-ALIAS", said: said("faults:yaml.alias", { name: name.slice(0, 40) }), offset: start });
        } else if (bomb && !faults.some((fault) => fault.code === "YAML-ALIAS-BOMB")) {
          faults.push({ code: "YAML-ALIAS-BOMB", said: said("faults:yaml.bomb", { subject }), offset: start });
        }
        const target = usable && !bomb ? known.node : null;
        if (known !== undefined) known.node.aliased = true;
        const end = base + event.anchorEnd;
        place({ kind: "alias", start, end, name, target, anchor: null, tag: null, aliased: false }, bomb ? 1 : weight);
        break;
      }
      case EVENT_ID.DOCUMENT:
        documents++;
        if (documents > 1) faults.push({ code: "YAML-SYNTAX", said: said("faults:yaml.documents", { subject }), offset: base });
        stack.push(frame);
        break;
      case EVENT_ID.POP: {
        const done = stack.pop();
        frame = stack[stack.length - 1] ?? top;
        const node = done?.node ?? null;
        if (done === undefined || done === frame || node === null) break;
        if (node.anchor !== null) {
          open.delete(node);
          if (anchors.get(node.anchor)?.node === node) anchors.set(node.anchor, { node, weight: done.weight });
        }
        place(node, done.weight);
        break;
      }
    }
  }
  return { root, faults };
}

/** The key as text, with a fault when it is not to be used or was there before. */
function nameOf(key: YamlNode, parent: YamlMapping, frame: Frame, faults: YamlFault[]): string | null {
  const offset = key.start === -1 ? parent.start : key.start;
  if (key.kind !== "scalar") {
    faults.push({ code: "YAML-KEY", said: said("faults:yaml.key"), offset });
    return null;
  }
  const name = key.text;
  if (UNSAFE_KEYS.has(name)) {
    faults.push({ code: "YAML-UNSAFE-KEY", said: said("faults:yaml.unsafeKey", { key: name }), offset });
    return null;
  }
  if (name === "<<" && key.style === "plain") {
    faults.push({ code: "YAML-MERGE", said: said("faults:yaml.merge"), offset });
  }
  if (isTaken(name, parent, frame)) {
    faults.push({ code: "YAML-DUPLICATE-KEY", said: said("faults:yaml.duplicateKey", { key: name.slice(0, 40) }), offset });
    return null;
  }
  return name;
}

/** Of so many keys it is asked one by one whether a name was there before: a set of its own for each small mapping costs more. */
const FEW_KEYS = 8;

function isTaken(name: string, { entries }: YamlMapping, frame: Frame): boolean {
  if (entries.length < FEW_KEYS) return entries.some((entry) => entry.name === name);
  frame.names ??= new Set(entries.map((entry) => entry.name));
  if (frame.names.has(name)) return true;
  frame.names.add(name);
  return false;
}

// A folder's teamscape.yml as settings. Every value counts or is refused for itself: one bad line costs one setting, told with its line and
// what is allowed, and never the others.
import type { z } from "zod";
import { LineIndex } from "../card/lines.ts";
import { parseTree, type YamlMapping, type YamlNode } from "../card/yaml-tree.ts";
import { numberOf, real } from "../card/yaml-values.ts";
import { compareProblems } from "../org/problem-order.ts";
import type { Problem } from "../result.ts";
import { type Gap, inEnglish, type Said, said } from "../words/said.ts";
import { nearestWord } from "./nearest-word.ts";
import { DEFAULT_SETTINGS, type ScoreSettings } from "./settings.ts";
import { SETTINGS_CODES, type SettingsCode } from "./settings-codes.ts";
import { SETTING_ENTRIES, type SettingEntry, snakeCase } from "./settings-list.ts";
import { RISING, settingsSchema } from "./settings-schema.ts";

export interface SettingsRead {
  /** DEFAULT_SETTINGS itself where the file changes nothing. */
  readonly settings: ScoreSettings;
  readonly problems: readonly Problem[];
}

/** A file of all settings with comments has some 10 KB. */
const MOST_CHARACTERS = 256 * 1024;
const SHOWN = 40;

type Value = number | readonly number[];

interface Given {
  readonly entry: SettingEntry;
  readonly value: Value;
  readonly at: number;
}

/** @param file its path, for the problems. Never throws, never evaluates anything: YAML is read as plain text and numbers. */
export function readSettings(text: string, file: string): SettingsRead {
  return new Reading(text, file).read();
}

class Reading {
  readonly #text: string;
  readonly #file: string;
  readonly #lines: LineIndex;
  readonly #problems: Problem[] = [];
  readonly #given = new Map<string, Given>();
  /** Keys that stand in the file, with a value that counts or one that does not. */
  readonly #seen = new Set<string>();

  constructor(text: string, file: string) {
    this.#text = text;
    this.#file = file;
    this.#lines = new LineIndex(text);
  }

  read(): SettingsRead {
    if (this.#text.length > MOST_CHARACTERS) {
      this.#say("SETTINGS-YAML", said("files:settings.long", { file: this.#file }), 0);
      return { settings: DEFAULT_SETTINGS, problems: this.#problems };
    }
    const start = this.#text.charCodeAt(0) === 0xfeff ? 1 : 0;
    const { root, faults } = parseTree(this.#text, start, this.#text.length, "file");
    for (const { said: fault, offset } of faults)
      this.#say("SETTINGS-YAML", root === null ? said("files:settings.lost", { fault }) : fault, offset);
    if (root !== null) this.#root(root);
    this.#keepOrder();
    return { settings: this.#settings(), problems: this.#problems.toSorted(compareProblems) };
  }

  #root(node: YamlNode): void {
    const value = real(node);
    if (value.kind === "mapping") {
      for (const { name, key, value: child } of value.entries) if (name !== null) this.#top(name, child, offsetOf(key, child));
    } else if (value.kind !== "scalar" || value.text.trim() !== "") {
      this.#say("SETTINGS-YAML", said("files:settings.groups", { file: this.#file }), value.start);
    }
  }

  /** A section, or one setting by its whole dotted key. */
  #top(name: string, node: YamlNode, at: number): void {
    const dot = name.indexOf(".");
    const section = snakeCase(dot === -1 ? name : name.slice(0, dot));
    const first = SETTING_ENTRIES.find((entry) => entry.key.startsWith(`${section}.`));
    const value = real(node);
    if (first === undefined) this.#unknown(name, at);
    else if (dot !== -1) this.#setting(`${section}.${snakeCase(name.slice(dot + 1))}`, name, node, at);
    else if (value.kind === "mapping") this.#section(section, value);
    else if (value.kind !== "scalar" || value.text !== "") {
      this.#say("SETTINGS-VALUE", said("files:settings.group", { section, example: first.key }), at, section);
    }
  }

  #section(section: string, mapping: YamlMapping): void {
    for (const { name, key, value } of mapping.entries) {
      if (name !== null) this.#setting(`${section}.${snakeCase(name)}`, `${section}.${name}`, value, offsetOf(key, value));
    }
  }

  #setting(key: string, written: string, node: YamlNode, at: number): void {
    const entry = ENTRIES.get(key);
    if (entry === undefined) {
      this.#unknown(written, at);
      return;
    }
    if (this.#seen.has(key)) {
      this.#say("SETTINGS-VALUE", said("files:settings.twice", { key }), at, key);
      return;
    }
    this.#seen.add(key);
    const value = numbersIn(node);
    if (value !== null && allows(entry, value)) {
      this.#given.set(key, { entry, value, at });
      return;
    }
    const allowed = said(`files:settings.allowed.${entry.allows}`);
    const what = { key, shown: shown(node), allowed, value: valueText(entry.default) };
    this.#say("SETTINGS-VALUE", said("files:settings.value", what), at, key);
  }

  #unknown(name: string, at: number): void {
    const what = { name: cut(name), nearest: nearestSetting(name) };
    this.#say("SETTINGS-KEY", said("files:settings.unknown", what), at, cut(name));
  }

  /** Settings that follow upon each other and do not are all given up: which of them was meant cannot be told. */
  #keepOrder(): void {
    for (const [section, ...names] of RISING) {
      const entries = names.flatMap((name) => ENTRIES.get(`${snakeCase(section)}.${snakeCase(name)}`) ?? []);
      const values = entries.map((entry) => this.#given.get(entry.key)?.value ?? entry.default);
      const wrong = values.findIndex((value, i) => i > 0 && Number(value) < Number(values[i - 1]));
      const [low, high] = [entries[wrong - 1], entries[wrong]];
      if (low === undefined || high === undefined) continue;
      const culprit = this.#given.get(high.key) ?? this.#given.get(low.key);
      const defaults = entries.map((entry) => `${entry.key} ${valueText(entry.default)}`).join(", ");
      const [lowValue, highValue] = [String(values[wrong - 1]), String(values[wrong])];
      const what = { low: low.key, lowValue, high: high.key, highValue, defaults };
      this.#say("SETTINGS-VALUE", said("files:settings.order", what), culprit?.at ?? 0, culprit?.entry.key ?? low.key);
      for (const { key } of entries) this.#given.delete(key);
    }
  }

  #settings(): ScoreSettings {
    const changed = [...this.#given.values()].filter(({ entry, value }) => String(value) !== String(entry.default));
    if (changed.length === 0) return DEFAULT_SETTINGS;
    const sections: Record<string, Record<string, unknown>> = {};
    for (const { section, name, default: value } of SETTING_ENTRIES) sections[section] = { ...sections[section], [name]: value };
    for (const { entry, value } of changed) sections[entry.section] = { ...sections[entry.section], [entry.name]: value };
    return settingsSchema.parse(sections);
  }

  #say(code: SettingsCode, what: Said, offset: number, field?: string): void {
    const at = Math.max(0, offset);
    const place = { line: this.#lines.line(at), column: this.#lines.column(at), ...(field === undefined ? {} : { field }) };
    const message = inEnglish(what);
    this.#problems.push({ code, severity: SETTINGS_CODES[code].severity, message, said: what, path: this.#file, ...place });
  }
}

const ENTRIES: ReadonlyMap<string, SettingEntry> = new Map(SETTING_ENTRIES.map((entry) => [entry.key, entry]));

function allows({ section, name }: SettingEntry, value: Value): boolean {
  const shape: Readonly<Record<string, z.ZodType>> = settingsSchema.shape[section].shape;
  return shape[name]?.safeParse(value).success === true;
}

/** For a key without a group, a group or the setting of that name in any of them. */
function nearestSetting(name: string): string {
  const meant = new Map<string, string>();
  for (const { key } of SETTING_ENTRIES) {
    const [section = "", setting = ""] = key.split(".");
    if (name.includes(".")) meant.set(key, key);
    else {
      meant.set(section, section);
      if (!meant.has(setting)) meant.set(setting, key);
    }
  }
  const nearest = nearestWord(snakeCase(name.slice(0, SHOWN * 2)), [...meant.keys()]) ?? "";
  return meant.get(nearest) ?? nearest;
}

const offsetOf = (key: YamlNode, value: YamlNode): number => (key.start === -1 ? value.start : key.start);

/** A number or a list of numbers, quoted or not; null for anything else. */
function numbersIn(node: YamlNode): Value | null {
  const value = real(node);
  if (value.kind === "scalar") return numberOf(value.text.trim());
  if (value.kind === "mapping") return null;
  const numbers = value.items.map(real).map((item) => (item.kind === "scalar" ? numberOf(item.text.trim()) : null));
  return numbers.every((number) => number !== null) ? numbers : null;
}

function shown(node: YamlNode): Gap {
  const value = real(node);
  if (value.kind === "mapping") return said("files:settings.shown.group");
  if (value.kind === "sequence")
    return said("files:settings.shown.list", { items: cut(value.items.map(shownInList).join(", ")) });
  if (value.text.trim() === "") return said("files:settings.shown.empty");
  return numberOf(value.text) === null ? said("files:settings.shown.text", { text: cut(value.text) }) : value.text;
}

/** As it stands in the file, since a list is cut as one text. */
function shownInList(node: YamlNode): string {
  const what = shown(node);
  return typeof what === "object" ? inEnglish(what) : String(what);
}

const cut = (text: string): string => (text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text);
const valueText = (value: Value): string => (typeof value === "number" ? String(value) : value.join(", "));

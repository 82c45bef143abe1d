// Reads whom a team depends on and interacts with. Both ways of writing interactions become one kind of entry; what a name
// stands for is resolved later, by the org.

import { type Said, said } from "../words/said.ts";
import type { DependencyEntry, InteractionEntry, Mode } from "./entry-types.ts";
import { MODE_KEYS, TEAM_KEYS } from "./field-homes.ts";
import type { Reading } from "./reading.ts";
import { childOf, type Found, findField, foundAt, itemsOf, report, textOf, wrongType } from "./reading.ts";
import { modeOf } from "./vocabulary.ts";
import type { YamlMapping } from "./yaml-tree.ts";
import { isNull, real } from "./yaml-values.ts";

export function readDependencies(reading: Reading): readonly DependencyEntry[] {
  const entries: DependencyEntry[] = [];
  for (const item of itemsOf(reading, findField(reading, "dependencies"))) {
    const line = reading.lines.line(item.offset);
    const node = real(item.node);
    if (node.kind === "scalar") {
      const team = node.text.trim();
      if (team !== "") entries.push({ team, type: null, reason: null, field: item.field, line });
    } else if (node.kind === "mapping") {
      const team = teamIn(reading, node, item);
      if (team === null) continue;
      const type = dependencyType(reading, childOf(node, item.field, "type"));
      entries.push({ team, type, reason: textOf(reading, childOf(node, item.field, "reason")), field: item.field, line });
    } else wrongType(reading, item, "dependency");
  }
  return entries;
}

function dependencyType(reading: Reading, found: Found | null): DependencyEntry["type"] {
  const text = textOf(reading, found);
  if (found === null || text === null) return null;
  const type = text.toLowerCase();
  if (type === "ok" || type === "slowing" || type === "blocking") return type;
  report(reading, "FIELD-VALUE", found, said("faults:field.dependency", { text: text.slice(0, 40) }));
  return null;
}

/** Entries of `interactions`, then of `interaction_modes`. */
export function readInteractions(reading: Reading): readonly InteractionEntry[] {
  const entries: InteractionEntry[] = [];
  for (const item of itemsOf(reading, findField(reading, "interactions"))) {
    const node = real(item.node);
    if (node.kind === "scalar") entries.push(bareEntry(reading, item, node.text.trim(), null, ""));
    else if (node.kind === "mapping") {
      const entry = interactionIn(reading, node, item);
      if (entry !== null) entries.push(entry);
    } else wrongType(reading, item, "interaction");
  }
  readModes(reading, entries);
  return entries;
}

function interactionIn(reading: Reading, node: YamlMapping, item: Found): InteractionEntry | null {
  const team = teamIn(reading, node, item);
  if (team === null) return null;
  const { mode, text } = modeIn(reading, childOf(node, item.field, ...MODE_KEYS));
  const child = (name: string): string | null => textOf(reading, childOf(node, item.field, name));
  return {
    team,
    mode,
    modeText: text,
    role: roleIn(reading, childOf(node, item.field, "role")),
    purpose: child("purpose"),
    start: child("start"),
    expected: child("expected"),
    nextMode: modeIn(reading, childOf(node, item.field, "next_mode")).mode,
    field: item.field,
    line: reading.lines.line(item.offset),
  };
}

/** `{team: mode}` and `{mode: [teams]}` may stand side by side: a list belongs to a mode, a single value is a mode if it reads as one. */
function readModes(reading: Reading, entries: InteractionEntry[]): void {
  const found = findField(reading, "interaction_modes");
  if (found === null || isNull(found.node)) return;
  const node = real(found.node);
  if (node.kind === "sequence" && node.items.length === 0) return;
  if (node.kind !== "mapping") {
    wrongType(reading, found, "modes");
    return;
  }
  for (const entry of node.entries) {
    if (entry.name === null || entry.name === "<<") continue;
    const at = foundAt([...found.field, entry.name], entry);
    const value = real(entry.value);
    if (value.kind === "scalar") {
      const keyMode = modeOf(value.text) === null ? modeOf(entry.name) : null;
      if (keyMode !== null && !isNull(value)) entries.push(bareEntry(reading, at, value.text.trim(), keyMode, entry.name));
      else if (entry.name.trim() !== "") {
        const { mode, text } = modeIn(reading, at);
        entries.push(bareEntry(reading, { ...at, offset: entry.key.start }, entry.name.trim(), mode, text));
      }
    } else if (value.kind === "sequence") {
      const mode = modeOf(entry.name);
      if (mode === null) report(reading, "FIELD-VALUE", { ...at, offset: entry.key.start }, notAMode(entry.name));
      for (const item of itemsOf(reading, at)) {
        const team = textOf(reading, item);
        if (team !== null) entries.push(bareEntry(reading, item, team, mode, entry.name));
      }
    } else wrongType(reading, at, "modeEntry");
  }
}

function bareEntry(reading: Reading, at: Found, team: string, mode: Mode | null, modeText: string): InteractionEntry {
  const line = reading.lines.line(at.offset);
  const nothing = { role: null, purpose: null, start: null, expected: null, nextMode: null };
  return { team, mode, modeText, ...nothing, field: at.field, line };
}

function teamIn(reading: Reading, node: YamlMapping, item: Found): string | null {
  const found = childOf(node, item.field, ...TEAM_KEYS);
  const team = textOf(reading, found);
  if (team === null && (found === null || isNull(found.node))) {
    report(reading, "FIELD-VALUE", found ?? item, said("faults:field.noTeam", { field: item.field.join(".") }));
  }
  return team;
}

function modeIn(reading: Reading, found: Found | null): { readonly mode: Mode | null; readonly text: string } {
  const text = textOf(reading, found);
  if (found === null || text === null) return { mode: null, text: "" };
  const mode = modeOf(text);
  if (mode === null) report(reading, "FIELD-VALUE", found, notAMode(text));
  return { mode, text };
}

const notAMode = (text: string): Said => said("faults:field.mode", { text: text.slice(0, 40) });

function roleIn(reading: Reading, found: Found | null): InteractionEntry["role"] {
  const text = textOf(reading, found);
  if (found === null || text === null) return null;
  const role = text.toLowerCase();
  if (role === "provides" || role === "consumes") return role;
  report(reading, "FIELD-VALUE", found, said("faults:field.role", { text: text.slice(0, 40) }));
  return null;
}

// Reads what a card says about the team as a whole: size, groupings, load, capabilities, consumers, dates, place on the canvas.
import { said } from "../words/said.ts";
import type { Reading } from "./reading.ts";
import {
  childOf,
  type Expected,
  type Found,
  findField,
  itemsFound,
  mappingOf,
  notWhat,
  readNumber,
  report,
  textOf,
  textsOf,
  wrongType,
} from "./reading.ts";
import type { Declared, DeclaredConsumers, Level, Position } from "./types.ts";
import { dateOf, firstWholeNumber, levelOf, rangeOf } from "./vocabulary.ts";
import { isNull, numberOf, real } from "./yaml-values.ts";

/** `{x, y}`, or null when absent, null, or (with a Problem) not two finite numbers. */
export function readPosition(reading: Reading): Position | null {
  const found = findField(reading, "position");
  const mapping = mappingOf(reading, found);
  if (found === null || mapping === null) return null;
  const x = coordinate(reading, found, childOf(mapping, found.field, "x"), "x");
  const y = coordinate(reading, found, childOf(mapping, found.field, "y"), "y");
  return x === null || y === null ? null : { x, y };
}

function coordinate(reading: Reading, position: Found, found: Found | null, name: "x" | "y"): number | null {
  if (found !== null && !isNull(found.node)) return readNumber(reading, found);
  report(reading, "FIELD-VALUE", found ?? position, said("faults:field.noPlace", { name }));
  return null;
}

/** People: a whole number, or the first one of a text such as "1 specialist". */
export function readSize(reading: Reading): Declared<number> | null {
  const found = findField(reading, "size");
  const text = textOf(reading, found);
  if (found === null || text === null) return null;
  return declared(reading, found, text, sizeOfText(text), "people");
}

/** The people that a size says; null where it says none, as for -3 or 2.5. */
export function sizeOfText(text: string): number | null {
  const exact = numberOf(text);
  if (exact === null) return firstWholeNumber(text);
  return Number.isSafeInteger(exact) && exact >= 0 ? exact : null;
}

export function readLoad(reading: Reading): Declared<Level> | null {
  const found = findField(reading, "cognitive_load");
  const text = textOf(reading, found);
  if (found === null || text === null) return null;
  return declared(reading, found, text, levelOf(text), "level");
}

export function readDate(reading: Reading, name: "established" | "last_updated"): Declared<string> | null {
  const found = findField(reading, name);
  const text = textOf(reading, found);
  if (found === null || text === null) return null;
  return declared(reading, found, text, dateOf(text), "anyDate");
}

function declared<T>(reading: Reading, found: Found, text: string, value: T | null, expected: Expected): Declared<T> {
  if (value === null) notWhat(reading, found, text, expected);
  return { text, value, line: reading.lines.line(found.offset) };
}

export function readMetadataText(reading: Reading, name: string): string | null {
  return textOf(reading, findField(reading, name));
}

export function readCapabilities(reading: Reading): readonly string[] {
  return textsOf(reading, findField(reading, "capabilities"));
}

/** A number, "6 teams", "8-10 teams", a list of names or `{count, teams}`. */
export function readConsumers(reading: Reading): DeclaredConsumers | null {
  return consumersIn(reading, findField(reading, "consumers"), false);
}

/** @param oneName true where a text without a number is the name of the only consumer */
export function consumersIn(reading: Reading, found: Found | null, oneName: boolean): DeclaredConsumers | null {
  if (found === null || isNull(found.node)) return null;
  const line = reading.lines.line(found.offset);
  const node = real(found.node);
  switch (node.kind) {
    case "scalar": {
      const text = node.text.trim();
      if (oneName && text !== "" && firstWholeNumber(text) === null) return { text, min: 1, max: 1, teams: [text], line };
      const range = countOf(reading, found, text);
      return range === null ? null : { text, ...range, teams: null, line };
    }
    case "sequence": {
      const teams = namesIn(reading, itemsFound(reading, found, node));
      return { text: teams.join(", "), min: teams.length, max: teams.length, teams, line };
    }
    case "mapping": {
      const teamsFound = childOf(node, found.field, "teams");
      const teams = teamsFound === null ? null : textsOf(reading, teamsFound);
      const countFound = childOf(node, found.field, "count");
      const count = textOf(reading, countFound);
      const range = countFound !== null && count !== null ? countOf(reading, countFound, count) : null;
      if (range === null && teams === null) {
        if (count === null) wrongType(reading, found, "consumers");
        return null;
      }
      const listed = teams?.length ?? 0;
      return { text: count ?? (teams ?? []).join(", "), ...(range ?? { min: listed, max: listed }), teams, line };
    }
  }
}

function countOf(reading: Reading, found: Found, text: string): { readonly min: number; readonly max: number } | null {
  const exact = numberOf(text);
  const range = exact === null ? rangeOf(text) : Number.isSafeInteger(exact) && exact >= 0 ? { min: exact, max: exact } : null;
  if (range === null) {
    report(reading, "FIELD-VALUE", found, said("faults:field.noCount", { field: found.field.join(".") }));
  }
  return range;
}

function namesIn(reading: Reading, items: readonly Found[]): readonly string[] {
  const names: string[] = [];
  for (const item of items) {
    const name = textOf(reading, item);
    if (name !== null) names.push(name);
  }
  return names;
}

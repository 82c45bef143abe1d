// Reads what only scores and smells use, as far as it concerns people and decisions: waivers, hiring, rotation. What can be measured is
// in read-measures.ts; what any of it means is decided in shared/score.
import { said } from "../words/said.ts";
import { durationOf } from "./amounts.ts";
import { sizeOfText } from "./read-metadata.ts";
import type { Reading } from "./reading.ts";
import { childOf, type Found, findField, itemsOf, mappingOf, readMeant, report, textOf, textsOf, wrongType } from "./reading.ts";
import type { Hiring, Rotation, Waiver } from "./types.ts";
import { dateOf } from "./vocabulary.ts";
import { isNull, real } from "./yaml-values.ts";

/**
 * Codes, or `{code, reason, until}`. One whose `until` is no date is left out: it would otherwise hold for good, which nobody wrote.
 */
export function readWaivers(reading: Reading): readonly Waiver[] {
  const waivers: Waiver[] = [];
  for (const item of itemsOf(reading, findField(reading, "waivers"))) {
    const line = reading.lines.line(item.offset);
    const node = real(item.node);
    if (node.kind === "scalar") {
      const code = codeIn(reading, item);
      if (code !== null) waivers.push({ code, reason: null, until: null, line });
    } else if (node.kind === "mapping") {
      const codeFound = childOf(node, item.field, "code");
      const code = codeIn(reading, codeFound);
      if (codeFound === null || isNull(codeFound.node)) {
        report(reading, "FIELD-VALUE", codeFound ?? item, said("faults:field.noCode", { field: item.field.join(".") }));
      }
      const untilFound = childOf(node, item.field, "until");
      const until = readMeant(reading, untilFound, dateOf, "waiverEnd");
      const unreadable = untilFound !== null && !isNull(untilFound.node) && until === null;
      if (code === null || unreadable) continue;
      waivers.push({ code, reason: textOf(reading, childOf(node, item.field, "reason")), until, line });
    } else wrongType(reading, item, "waiver");
  }
  return waivers;
}

/** Codes are compared in upper case. */
function codeIn(reading: Reading, found: Found | null): string | null {
  return textOf(reading, found)?.toUpperCase() ?? null;
}

export function readHiring(reading: Reading): Hiring | null {
  const found = findField(reading, "hiring");
  const mapping = mappingOf(reading, found);
  if (found === null || mapping === null) return null;
  const child = (name: string): Found | null => childOf(mapping, found.field, name);
  return {
    start: readMeant(reading, child("start"), dayOf, "date"),
    everyWeeks: readMeant(reading, child("every_weeks"), weeksBetween, "weeksBetween"),
    target: readMeant(reading, child("target"), sizeOfText, "people"),
    assign: namesIn(reading, child("assign")),
    line: lineOf(reading, found),
  };
}

/** The first day of a month or year that is written without one. */
function dayOf(text: string): string | null {
  const date = dateOf(text);
  return date === null ? null : `${date}-01-01`.slice(0, 10);
}

function weeksBetween(text: string): number | null {
  const weeks = durationOf(text, "weeks")?.high ?? 0;
  return weeks > 0 ? weeks : null;
}

/** A list, or the one name that it would hold. */
function namesIn(reading: Reading, found: Found | null): readonly string[] {
  if (found === null || real(found.node).kind !== "scalar") return textsOf(reading, found);
  const name = textOf(reading, found);
  return name === null ? [] : [name];
}

/** `{min_months, max_months}`, or a text such as "6-9 months". */
export function readRotation(reading: Reading): Rotation | null {
  const found = findField(reading, "rotation");
  if (found === null || isNull(found.node)) return null;
  const line = lineOf(reading, found);
  if (real(found.node).kind === "scalar") {
    const months = readMeant(reading, found, (text) => durationOf(text, "months"), "rotation");
    return months === null ? null : { minMonths: months.low, maxMonths: months.high, line };
  }
  const mapping = mappingOf(reading, found);
  if (mapping === null) return null;
  const months = (name: string): number | null =>
    readMeant(reading, childOf(mapping, found.field, name), (text) => durationOf(text, "months")?.high ?? null, "months");
  return { minMonths: months("min_months"), maxMonths: months("max_months"), line };
}

/** Of a field's key, so that a jump lands on its name. */
const lineOf = (reading: Reading, found: Found): number => reading.lines.line(found.key ?? found.offset);

// The bold lines at the top of a document as front matter fields: by what each is called.

import type { FieldPath } from "../entry-types.ts";
import type { BodyHeader } from "../fact-types.ts";
import type { JsonValue } from "../types.ts";
import { dateOf, firstWholeNumber, levelOf } from "../vocabulary.ts";

export interface HeaderValue {
  readonly label: string;
  readonly field: FieldPath;
  readonly value: JsonValue;
  readonly line: number;
}

interface Known {
  readonly label: string;
  readonly pattern: RegExp;
  readonly field: FieldPath;
  /** The value to write; null where the text does not fit the field. */
  readonly value: (text: string) => JsonValue | null;
}

const asIs = (text: string): string => text;
const date = (text: string): string | null => (dateOf(text) === null ? null : text);

const KNOWN: readonly Known[] = [
  { label: "Lead", pattern: /^(?:team |tech(?:nical)? |engineering )?(?:lead|leader|manager)$/i, field: ["lead"], value: asIs },
  {
    label: "Team size",
    pattern: /^(?:team ?size|size|head ?count|members|number of (?:people|members))$/i,
    field: ["metadata", "size"],
    value: (text) => (/^\d{1,4}$/.test(text) ? Number(text) : firstWholeNumber(text) === null ? null : text),
  },
  { label: "Last updated", pattern: /^(?:last )?updated(?: on)?$/i, field: ["metadata", "last_updated"], value: date },
  {
    label: "Established",
    pattern: /^(?:established|founded|since|created|formed)(?: (?:in|on))?$/i,
    field: ["metadata", "established"],
    value: date,
  },
  { label: "Value stream", pattern: /^(?:value )?stream$/i, field: ["metadata", "value_stream"], value: asIs },
  {
    label: "Platform grouping",
    pattern: /^platform(?: grouping| group)?$/i,
    field: ["metadata", "platform_grouping"],
    value: asIs,
  },
  {
    label: "Cognitive load",
    pattern: /^cognitive load$/i,
    field: ["metadata", "cognitive_load"],
    value: (text) => (levelOf(text) === null ? null : text),
  },
  { label: "Parent team", pattern: /^(?:parent(?: team)?|part of|reports to)$/i, field: ["parent"], value: asIs },
];

/** Labels that hold the team's type. */
export const TYPE_LABEL = /^(?:team |topology )?type$/i;
/** Labels that hold its name. */
export const NAME_LABEL = /^(?:team(?: name)?|name)$/i;

/** Each field once, the first line that fits it. */
export function headerValues(header: readonly BodyHeader[]): readonly HeaderValue[] {
  return KNOWN.flatMap(({ label, pattern, field, value }) => {
    for (const line of header) {
      const written = pattern.test(line.label) ? value(line.value) : null;
      if (written !== null) return [{ label, field, value: written, line: line.line }];
    }
    return [];
  });
}

// The bold lines at the top of a document as front matter fields: by what each is called.

import type { adopt } from "../../words/en/adopt.ts";
import { t } from "../../words/t.ts";
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
  /** Among the catalogue's words for fields. */
  readonly word: keyof typeof adopt.fields;
  readonly pattern: RegExp;
  readonly field: FieldPath;
  /** The value to write; null where the text does not fit the field. */
  readonly value: (text: string) => JsonValue | null;
}

const asIs = (text: string): string => text;
const date = (text: string): string | null => (dateOf(text) === null ? null : text);

const KNOWN: readonly Known[] = [
  { word: "lead", pattern: /^(?:team |tech(?:nical)? |engineering )?(?:lead|leader|manager)$/i, field: ["lead"], value: asIs },
  {
    word: "size",
    pattern: /^(?:team ?size|size|head ?count|members|number of (?:people|members))$/i,
    field: ["metadata", "size"],
    value: (text) => (/^\d{1,4}$/.test(text) ? Number(text) : firstWholeNumber(text) === null ? null : text),
  },
  { word: "last_updated", pattern: /^(?:last )?updated(?: on)?$/i, field: ["metadata", "last_updated"], value: date },
  {
    word: "established",
    pattern: /^(?:established|founded|since|created|formed)(?: (?:in|on))?$/i,
    field: ["metadata", "established"],
    value: date,
  },
  { word: "value_stream", pattern: /^(?:value )?stream$/i, field: ["metadata", "value_stream"], value: asIs },
  {
    word: "platform_grouping",
    pattern: /^platform(?: grouping| group)?$/i,
    field: ["metadata", "platform_grouping"],
    value: asIs,
  },
  {
    word: "cognitive_load",
    pattern: /^cognitive load$/i,
    field: ["metadata", "cognitive_load"],
    value: (text) => (levelOf(text) === null ? null : text),
  },
  { word: "parent", pattern: /^(?:parent(?: team)?|part of|reports to)$/i, field: ["parent"], value: asIs },
];

/** Labels that hold the team's type. */
export const TYPE_LABEL = /^(?:team |topology )?type$/i;
/** Labels that hold its name. */
export const NAME_LABEL = /^(?:team(?: name)?|name)$/i;

/** Each field once, the first line that fits it. */
export function headerValues(header: readonly BodyHeader[]): readonly HeaderValue[] {
  return KNOWN.flatMap(({ word, pattern, field, value }) => {
    for (const line of header) {
      const written = pattern.test(line.label) ? value(line.value) : null;
      if (written !== null) return [{ label: t(`adopt:fields.${word}`), field, value: written, line: line.line }];
    }
    return [];
  });
}

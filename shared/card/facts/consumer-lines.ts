// Lines about who consumes: "**Consumers**: A, B" and "Number of consumers: 8 teams". Whether they speak of the team or of one of its
// capabilities is decided by where they stand.
import type { BodyFacts } from "../fact-types.ts";
import { rangeOf } from "../vocabulary.ts";
import { plainText } from "./inline.ts";
import { labelled } from "./label.ts";

const CONSUMERS = /^(?:consumers?|consum(?:er|ing) teams|consumed by)$/i;
const CONSUMER_COUNT =
  /^(?:(?:total|current|active) )?(?:number|count|no\.?) of (?:\w+ )?(?:consumers?|consum(?:er|ing) teams)$|^consumer count$/i;
const BEGINS_WITH_COUNT = /^(?:~|≈|>|<|about |around |over )?\s?\d/i;

/** "count" is said to be a number, "counted" is one under a label that may also hold names, "list" is not. */
interface ConsumersSaid {
  readonly kind: "count" | "counted" | "list";
  readonly value: string;
  readonly bold: boolean;
}

/** Null for a line about anything else. */
export function consumersSaid(line: string): ConsumersSaid | null {
  const said = labelled(line);
  if (said === null || said.value === "") return null;
  const { value, bold } = said;
  if (CONSUMER_COUNT.test(said.label)) return { kind: "count", value, bold };
  if (!CONSUMERS.test(said.label)) return null;
  return { kind: BEGINS_WITH_COUNT.test(value) ? "counted" : "list", value, bold };
}

export function countIn(written: string, line: number): BodyFacts["consumers"] {
  const text = plainText(written.slice(0, 80));
  const range = rangeOf(text);
  return range === null ? null : { text, ...range, line };
}

/** What may stand before "Consumers" or "Number of consumers" in its line: signs of a bullet, of bold, of a table. */
const SIGNS = codes(" \t-*+|_>");
const FIRST_LETTERS = codes("CNTAcnta");

function codes(characters: string): Uint8Array {
  const table = new Uint8Array(128);
  for (const character of characters) table[character.charCodeAt(0)] = 1;
  return table;
}

/** False for a line that cannot be about a count or list of consumers, told by a few characters. */
export function mayBeConsumers(body: string, start: number, end: number): boolean {
  let at = start;
  while (at < end && at < start + 40 && SIGNS[body.charCodeAt(at)] === 1) at++;
  return FIRST_LETTERS[body.charCodeAt(at)] === 1 && /consum/i.test(body.slice(at, Math.min(end, at + 60)));
}

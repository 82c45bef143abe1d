// Numbers with their nouns, for sentences.

import { decimal } from "../decimal.ts";
import { language, listParts, t } from "../words/t.ts";

/** "1 team", "5 teams"; "1 capability", "5 capabilities" with its own plural. English, for the command line. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${decimal(count)} ${count === 1 ? one : many}`;
}

/** At most two decimals, as the language writes them: "2.5" or "2,5". */
export const amount = (value: number): string => (language() === "de" ? decimal(value).replace(".", ",") : decimal(value));

/** A number as it was given, as the language writes it: "0.125" or "0,125". */
export const written = (value: number): string => (language() === "de" ? String(value).replace(".", ",") : String(value));

/** At most two decimals, for a count that need not be whole. */
export const rounded = (value: number): number => Number(decimal(value));

/** "A", "A and B", "A, B and C"; from the fifth on "A, B, C and 2 more". */
export function listed(names: readonly string[]): string {
  if (names.length > 4) return t("reasons:more", { names: names.slice(0, 3).join(", "), count: names.length - 3 });
  const [only] = names;
  if (names.length < 2) return only ?? "";
  return listParts(names)
    .map(({ text }) => text)
    .join("");
}

/** 0.25 as "25 %", 1 ÷ 3 as "33 %". */
export const percent = (share: number): string => `${Math.round(Number((share * 100).toPrecision(12)))} %`;

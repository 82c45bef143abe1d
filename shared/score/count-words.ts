// Numbers with their nouns, for sentences.
import { decimal } from "../decimal.ts";

/** "1 team", "5 teams"; "1 capability", "5 capabilities" with its own plural. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${decimal(count)} ${count === 1 ? one : many}`;
}

/** "A", "A and B", "A, B and C"; from the fifth on "A, B, C and 2 more". */
export function listed(names: readonly string[]): string {
  const shown = names.length > 4 ? [...names.slice(0, 3), `${names.length - 3} more`] : names;
  const last = shown.at(-1);
  if (last === undefined) return "";
  return shown.length === 1 ? last : `${shown.slice(0, -1).join(", ")} and ${last}`;
}

/** 0.25 as "25 %", 1 ÷ 3 as "33 %". */
export const percent = (share: number): string => `${Math.round(Number((share * 100).toPrecision(12)))} %`;

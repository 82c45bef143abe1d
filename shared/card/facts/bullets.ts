// Bullets of two sections that list one thing a line: "Dependencies" and "Team Composition". Nested bullets say more about the one above
// and are no entries of their own.

import type { DependencyEntry } from "../entry-types.ts";
import type { BodyRole } from "../fact-types.ts";
import { nameIn, plainText } from "./inline.ts";

/** Tells the bullets of a list from those nested in it, by the indent of the first. */
export class OuterBullets {
  #indent: number | null = null;

  /** The next section has a list of its own. */
  restart(): void {
    this.#indent = null;
  }

  /** True for a bullet of the list itself: it stands no further in than the first one, give or take a blank. */
  isOuter(indent: number): boolean {
    this.#indent = this.#indent === null ? indent : Math.min(this.#indent, indent);
    return indent <= this.#indent + 1;
  }
}

/** `**Name**: why`, `Name - why`, `Name – why`, `Name: why`, `Name`. A hyphen without blanks around it belongs to the name. */
export function dependencyIn(bullet: string, index: number, line: number): DependencyEntry | null {
  const bold = /^(\*\*|__)(.{1,200}?)\1(?!\*)\s{0,3}(.*)$/.exec(bullet);
  const [name, rest] = bold === null ? namedAndWhy(plainText(bullet)) : [bold[2] ?? "", (bold[3] ?? "").trim()];
  const team = nameIn(name.trim().replace(/:$/, ""));
  if (team === null) return null;
  const why = plainText(rest.replace(/^(?::|-{1,2}|–|—|→)\s?/, "")).replace(/^\((.*)\)$/, "$1");
  return { team, type: null, reason: why === "" ? null : why, field: ["body", "dependencies", index], line };
}

const ENDS_NAME = /:(?=\s|$)|\s(?:-{1,2}|–|—|→)\s/;

function namedAndWhy(text: string): readonly [string, string] {
  const end = ENDS_NAME.exec(text);
  return end === null ? [text, ""] : [text.slice(0, end.index), text.slice(end.index + end[0].length)];
}

const COUNT_FIRST = /^(\d{1,3}(?:\.\d)?)(?:\s?[-–]\s?\d{1,3})?(?:\s?[x×]\s?|\s?[:–—-]\s|\s)(?=\D)(.{2,})$/;
/** Here the word before the number must be a role: "Founded: 2019" and "Team size: 9" have the same form. */
const COUNT_LAST =
  /^(\D{0,60}?(?:engineer|developer|manager|owner|designer|analyst|architect|lead|sre|qa|tester|scientist|specialist|administrator|writer|researcher|consultant|coach|intern|expert)s?)(?:\s?[:–—-]\s|\s?[x×]\s?|\s?\(\s?)(\d{1,3}(?:\.\d)?)\s?\)?$/i;
/** Not people, or not there yet. */
const NO_ROLE =
  /^(?:years?|months?|weeks?|days?|hours?|%|of\b|\/|-)|^total\b|\b(?:in total|altogether|overall)\b|\b(?:vacan(?:t|cy)|open position|to be hired|unfilled)\b/i;

/**
 * `- 5 Platform Engineers`, `- **5** Engineers`, `- 2x Designer`, `- Engineers: 5`. A bullet without a number is not counted: whether "Skills"
 * or "Platform Engineer" is one person is a guess, and a sum must not hold guesses. Of a range the first number counts, as in a size; a part
 * of a person is a person.
 */
export function roleIn(bullet: string, line: number): BodyRole | null {
  const text = plainText(bullet.slice(0, 200));
  const first = COUNT_FIRST.exec(text);
  const last = first === null ? COUNT_LAST.exec(text) : null;
  const [count, role] = first === null ? [last?.[2], last?.[1]] : [first[1], first[2]];
  if (count === undefined || role === undefined || NO_ROLE.test(role)) return null;
  return { count: Math.ceil(Number(count)), role: role.trim(), line };
}

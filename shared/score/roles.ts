// Who among a team's people is an engineer. A product manager is part of the team and needs no technical lead.
import type { Member } from "../card/types.ts";

const PRODUCT =
  /\bproduct (?:manager|owner|lead)s?\b|\bproduct management\b|\b(?:head|director|vp) of product\b|\bchief product officer\b|\b(?:pm|po|cpo)s?\b|^\s*product\s*$/i;

/** Product manager, owner or lead, by the words of the role. A product engineer is an engineer. */
export const isProductRole = (role: string): boolean => PRODUCT.test(role.replace(/[-_]/g, " "));

/** People who are there and build: no vacancies, no product roles. */
export const engineersIn = (members: readonly Member[]): readonly Member[] =>
  members.filter(({ vacant, role }) => !vacant && (role === null || !isProductRole(role)));

/** One spelling for a person's name: case, accents and spaces make no other person. */
export const personOf = (name: string): string =>
  name
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .toLowerCase()
    .replace(/\s+/g, " ")
    .trim();

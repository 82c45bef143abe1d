// Words in drawings of teams: who is a person, who leads, how many are counted in a name.

const ENGINEER = "(?:eng|engineer|developer|dev|sre|specialist|analyst|scientist|architect)";
const ONE = new RegExp(String.raw`^(?:[\w/&-]{1,30}\s){0,3}${ENGINEER}\.?(?:\s?#?\d{1,3}|\s[A-Z])?(?:\s?[(:–—-].*)?$`, "i");
const SEVERAL = new RegExp(String.raw`^(\d{1,3})\s?[x×]?\s?(?:[\w/&-]{1,30}\s){0,3}${ENGINEER}s?\b`, "i");
const OWN_LEAD = /^(?:sub-?team|tech(?:nical)?|team) lead\b/i;
const LEADS = /\b(?:lead|leader|manager|owner|head|director|chief|cto|vp|pm)$|^(?:lead|head|manager|director|vp)\b/i;

const LONGEST = 120;

/** Engineers that a label draws: 1 for "Eng 3", 2 for "2 Backend Engineers", 0 for anything that is nobody. */
export function engineersIn(label: string): number {
  if (label.length > LONGEST) return 0;
  const several = SEVERAL.exec(label);
  if (several !== null) return Number(several[1]);
  return ONE.test(label) || OWN_LEAD.test(label) ? 1 : 0;
}

/** "Data Infrastructure Lead" is somebody, no team. */
export const isLeader = (label: string): boolean => LEADS.test(label.slice(0, LONGEST).replace(/\s?[(:].*$/, ""));

const COUNTED =
  /^(.{1,100}?)\s?(?:[(:,–—-]\s?)(\d{1,3})(?:\s?(?:engineers?|people|persons?|members?|devs?|developers?|ftes?))?\)?$/i;

/** A team's name without the number of people behind it: "Data Platform (2 engineers)". */
export function countedName(label: string): { readonly name: string; readonly engineers: number | null } {
  const name = label
    .slice(0, LONGEST)
    .replace(/^[^\p{L}\p{N}("']+/u, "")
    .trim();
  const counted = COUNTED.exec(name);
  return counted === null ? { name, engineers: null } : { name: (counted[1] ?? "").trim(), engineers: Number(counted[2]) };
}

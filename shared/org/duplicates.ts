// Cards that share a name or an id. Each stays a team of its own, as identity is the file; only references to them suffer.
import type { Problem } from "../result.ts";
import { t } from "../words/t.ts";
import { pathOf } from "./keys.ts";
import type { Candidate, NameIndex } from "./names.ts";
import { orgProblem } from "./problem-codes.ts";
import type { TeamKey } from "./types.ts";

/** Problems by team, for everyone whose name or id has this slug. Linear in their number. */
export function duplicatesOf(slug: string, names: NameIndex): ReadonlyMap<TeamKey, readonly Problem[]> {
  const problems = new Map<TeamKey, Problem[]>();
  const cards = names.bucket(slug).filter(({ kind }) => kind === "card");
  if (cards.length < 2) return problems;
  // A card is in the bucket of its name and in that of its id: each sharing is reported from its own bucket only.
  for (const [name, sharing] of Map.groupBy(cards, (card) => card.name)) {
    if (sharing.length > 1 && names.slug(name) === slug) report(problems, sharing, "NAME-DUP", name);
  }
  for (const [id, sharing] of Map.groupBy(cards, (card) => card.id)) {
    // The same name gives the same id where none is declared; once said is enough.
    const followsFromName = sharing.every(({ name, idDeclared }) => name === sharing[0]?.name && !idDeclared);
    if (sharing.length > 1 && !followsFromName && names.slug(id) === slug) report(problems, sharing, "ID-DUP", id);
  }
  return problems;
}

const LISTED = 3;

function report(
  problems: Map<TeamKey, Problem[]>,
  sharing: readonly Candidate[],
  code: "NAME-DUP" | "ID-DUP",
  text: string,
): void {
  const [said, field] =
    code === "NAME-DUP" ? (["problems:said.sameName", "name"] as const) : (["problems:said.sameId", "team_id"] as const);
  const paths = sharing.map(({ key }) => pathOf(key) ?? key);
  const first = paths.slice(0, LISTED + 1);
  for (const [i, { key }] of sharing.entries()) {
    const path = paths[i] ?? key;
    const shown = first.filter((other) => other !== path).slice(0, LISTED);
    const unnamed = paths.length - 1 - shown.length;
    const names = shown.join(", ");
    const others = unnamed > 0 ? t("problems:said.more", { names, count: unnamed }) : names;
    const message = t(said, { text: text.slice(0, 60), others });
    const problem = orgProblem(code, path, message, { field });
    const list = problems.get(key);
    if (list === undefined) problems.set(key, [problem]);
    else list.push(problem);
  }
}

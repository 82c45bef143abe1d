// Who is a subteam of whom: teams kept inside their parent's card, and cards that name a parent. Circles are found and broken.
import type { Card } from "../card/types.ts";
import type { TeamKey } from "./types.ts";

const NOBODY: readonly TeamKey[] = [];

/** Parent and child links between cards. Held by an index that outlives one Org. */
export class Hierarchy {
  readonly #parents = new Map<TeamKey, TeamKey>();
  readonly #children = new Map<TeamKey, Set<TeamKey>>();
  #inCircle: ReadonlyMap<TeamKey, readonly TeamKey[]> = new Map();
  #stale = false;

  set(child: TeamKey, parent: TeamKey | null): void {
    const before = this.#parents.get(child) ?? null;
    if (before === parent) return;
    this.#stale = true;
    if (before !== null) {
      const siblings = this.#children.get(before);
      siblings?.delete(child);
      if (siblings?.size === 0) this.#children.delete(before);
    }
    if (parent === null) {
      this.#parents.delete(child);
      return;
    }
    this.#parents.set(child, parent);
    const siblings = this.#children.get(parent);
    if (siblings === undefined) this.#children.set(parent, new Set([child]));
    else siblings.add(child);
  }

  /** Works out the circles after changes. @returns teams that entered or left one, or whose circle changed */
  refreshCircles(): readonly TeamKey[] {
    if (!this.#stale) return [];
    this.#stale = false;
    const before = this.#inCircle;
    this.#inCircle = circlesOf(this.#parents);
    return [...new Set([...before.keys(), ...this.#inCircle.keys()])].filter(
      (key) => before.get(key)?.join() !== this.#inCircle.get(key)?.join(),
    );
  }

  /** Everyone in the circle that a team is part of, in key order; undefined outside of one. */
  circle(key: TeamKey): readonly TeamKey[] | undefined {
    return this.#inCircle.get(key);
  }

  /** The parent to show: a team in a circle has none. */
  parent(key: TeamKey): TeamKey | null {
    return this.#inCircle.has(key) ? null : (this.#parents.get(key) ?? null);
  }

  /** Cards that are shown below this team, in key order. */
  children(key: TeamKey): readonly TeamKey[] {
    const children = this.#children.get(key);
    if (children === undefined) return NOBODY;
    return [...children].filter((child) => !this.#inCircle.has(child)).sort();
  }
}

function circlesOf(parents: ReadonlyMap<TeamKey, TeamKey>): ReadonlyMap<TeamKey, readonly TeamKey[]> {
  const circles = new Map<TeamKey, readonly TeamKey[]>();
  const walkOf = new Map<TeamKey, TeamKey>();
  for (const start of parents.keys()) {
    const path: TeamKey[] = [];
    let at: TeamKey | undefined = start;
    for (; at !== undefined && !walkOf.has(at); at = parents.get(at)) {
      walkOf.set(at, start);
      path.push(at);
    }
    // Only coming back to this very walk closes a circle; an earlier walk has already been judged.
    if (at === undefined || walkOf.get(at) !== start) continue;
    const circle = path.slice(path.indexOf(at)).sort();
    for (const key of circle) circles.set(key, circle);
  }
  return circles;
}

/** People in a team: members if any are listed, vacancies apart, else the declared size. */
export function peopleIn(members: Card["members"], declared: number | null): number | null {
  return members.length > 0 ? members.filter(({ vacant }) => !vacant).length : declared;
}

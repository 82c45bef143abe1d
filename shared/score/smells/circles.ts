// Circles in a graph of who depends on whom, in time linear in its size. Plain keys; knows no teams.

type Next = ReadonlyMap<string, ReadonlySet<string>>;
const NOBODY: ReadonlySet<string> = new Set();

interface Visit {
  readonly key: string;
  readonly rest: Iterator<string>;
}

/**
 * Strongly connected components of two or more (Tarjan 1972), without recursion: a chain of ten thousand teams must not overflow the
 * stack. Each sorted, and sorted by its first.
 */
export function knotsOf(next: Next): readonly (readonly string[])[] {
  const index = new Map<string, number>();
  const low = new Map<string, number>();
  const open = new Set<string>();
  const stack: string[] = [];
  const knots: string[][] = [];
  for (const start of next.keys()) {
    if (index.has(start)) continue;
    const visits: Visit[] = [];
    const enter = (key: string): void => {
      index.set(key, index.size);
      low.set(key, index.size - 1);
      stack.push(key);
      open.add(key);
      visits.push({ key, rest: (next.get(key) ?? NOBODY).values() });
    };
    enter(start);
    for (let visit = visits.at(-1); visit !== undefined; visit = visits.at(-1)) {
      const { key, rest } = visit;
      const step = rest.next();
      if (step.done !== true) {
        if (!index.has(step.value)) enter(step.value);
        else if (open.has(step.value)) lower(low, key, index.get(step.value));
        continue;
      }
      visits.pop();
      const above = visits.at(-1);
      if (above !== undefined) lower(low, above.key, low.get(key));
      if (low.get(key) !== index.get(key)) continue;
      const knot = stack.splice(stack.lastIndexOf(key));
      for (const member of knot) open.delete(member);
      if (knot.length > 1) knots.push(knot.sort());
    }
  }
  return knots.sort(([a = ""], [b = ""]) => (a < b ? -1 : a > b ? 1 : 0));
}

function lower(low: Map<string, number>, key: string, value: number | undefined): void {
  low.set(key, Math.min(low.get(key) ?? 0, value ?? 0));
}

/** A shortest circle from one of a knot's members through others back to it, each once, beginning with it. */
export function circleThrough(start: string, next: Next, members: ReadonlySet<string>): readonly string[] {
  const cameFrom = new Map<string, string>();
  let level = [start];
  while (level.length > 0) {
    const following: string[] = [];
    for (const key of level) {
      for (const other of [...(next.get(key) ?? NOBODY)].sort()) {
        if (other === start) return wayBack(key, cameFrom);
        if (!members.has(other) || cameFrom.has(other)) continue;
        cameFrom.set(other, key);
        following.push(other);
      }
    }
    level = following;
  }
  return [start];
}

function wayBack(end: string, cameFrom: ReadonlyMap<string, string>): readonly string[] {
  const way = [end];
  for (let at = cameFrom.get(end); at !== undefined; at = cameFrom.get(at)) way.push(at);
  return way.reverse();
}

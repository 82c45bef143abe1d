// What the palette lists for what was typed: what was used last, then teams, actions, groupings and documents. Pure.
import { t } from "../../shared/words/t.ts";

/** Rows of each kind that are shown at a time: no kind is crowded out by another. */
const MOST = { recent: 5, blank: 6, typed: 12 } as const;

/** What cannot run now comes after all that can. */
const CANNOT_RUN = 4;

/** What is looked at of a row; it carries more. */
interface Row {
  readonly id: string;
  readonly label?: string | undefined;
  readonly description?: string | undefined;
  readonly disabled?: boolean | undefined;
}

interface Group<R extends Row> {
  readonly group: string;
  readonly actions: R[];
}

/**
 * Rows that fit what was typed, of each group those first whose name begins with it, then those with a word that does.
 * @param recent ids, the last one used first
 */
export function paletteRows<R extends Row>(groups: readonly Group<R>[], query: string, recent: readonly string[]): Group<R>[] {
  const wanted = query.trim().toLowerCase();
  const used = wanted === "" ? recent.slice(0, MOST.recent) : [];
  const all = new Map(groups.flatMap(({ actions }) => actions.map((row) => [row.id, row] as const)));
  const again = used.flatMap((id) => all.get(id) ?? []);
  const rest = groups.map(({ group, actions }) => ({
    group,
    actions: wanted === "" ? actions.filter(({ id }) => !used.includes(id)).slice(0, MOST.blank) : best(actions, wanted),
  }));
  return [{ group: t("shell:palette.recent"), actions: again }, ...rest].filter(({ actions }) => actions.length > 0);
}

function best<R extends Row>(rows: readonly R[], wanted: string): R[] {
  const found: { row: R; rank: number }[] = [];
  for (const row of rows) {
    const rank = rankOf(row, wanted);
    if (rank !== null) found.push({ row, rank: row.disabled === true ? rank + CANNOT_RUN : rank });
  }
  // Sorting keeps the order of those that fit alike.
  return found
    .sort((a, b) => a.rank - b.rank)
    .slice(0, MOST.typed)
    .map(({ row }) => row);
}

function rankOf({ label = "", description = "" }: Row, wanted: string): number | null {
  const name = label.toLowerCase();
  const at = name.indexOf(wanted);
  if (at === 0) return 0;
  if (name.includes(` ${wanted}`)) return 1;
  if (at > 0) return 2;
  return description.toLowerCase().includes(wanted) ? 3 : null;
}

// Groups as the rows of one long list, and which row a key leads to. Pure.
import type { FindingGroup, FindingItem } from "./model.ts";

export type FindingsRow =
  | { readonly kind: "group"; readonly id: string; readonly group: FindingGroup; readonly open: boolean }
  | { readonly kind: "finding"; readonly id: string; readonly item: FindingItem; readonly groupId: string };

/** The rows in view order. A group without a label is not shown as one. */
export function rowsOf(groups: readonly FindingGroup[], folded: ReadonlySet<string>): readonly FindingsRow[] {
  return groups.flatMap((group): FindingsRow[] => {
    const findings = group.items.map((item): FindingsRow => ({ kind: "finding", id: item.id, item, groupId: group.id }));
    if (group.label === "") return findings;
    const open = !folded.has(group.id);
    const head: FindingsRow = { kind: "group", id: group.id, group, open };
    return open ? [head, ...findings] : [head];
  });
}

/** What a key asks for on a row. */
export type RowStep =
  | { readonly kind: "go"; readonly index: number }
  | { readonly kind: "fold" | "unfold"; readonly groupId: string }
  | { readonly kind: "explain" | "close"; readonly id: string };

const PAGE = 10;

/**
 * Up, Down, Home, End and the page keys move. Left closes what is open about a row, then goes to its group, then folds that; Right is
 * the way back. Null for every other key, and where there is nothing to do.
 */
export function stepFor(key: string, at: number, rows: readonly FindingsRow[], open: ReadonlySet<string>): RowStep | null {
  const row = rows[at];
  if (row === undefined) return null;
  const last = rows.length - 1;
  const go = (index: number): RowStep => ({ kind: "go", index: Math.max(0, Math.min(last, index)) });
  switch (key) {
    case "ArrowDown":
      return go(at + 1);
    case "ArrowUp":
      return go(at - 1);
    case "Home":
      return go(0);
    case "End":
      return go(last);
    case "PageDown":
      return go(at + PAGE);
    case "PageUp":
      return go(at - PAGE);
    case "ArrowLeft": {
      if (row.kind === "group") return row.open ? { kind: "fold", groupId: row.id } : null;
      if (open.has(row.id)) return { kind: "close", id: row.id };
      const group = rows.findIndex(({ id }) => id === row.groupId);
      return group < 0 ? null : go(group);
    }
    case "ArrowRight":
      if (row.kind === "finding") return open.has(row.id) ? null : { kind: "explain", id: row.id };
      return row.open ? go(at + 1) : { kind: "unfold", groupId: row.id };
    default:
      return null;
  }
}

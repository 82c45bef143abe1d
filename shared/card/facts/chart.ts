// Charts of boxes and arrows: labels in columns, lines and ▼ between them. Text to levels of labels, and who hangs below whom; whether
// they are teams is decided in drawing.ts.

export interface ChartLabel {
  readonly text: string;
  /** 0-based row in the drawing where it begins. */
  readonly row: number;
  /** Columns, the end exclusive. */
  readonly start: number;
  readonly end: number;
}

export interface Chart {
  /** From the top; labels from the left. */
  readonly levels: readonly (readonly ChartLabel[])[];
  /** The label of the level above that one hangs below, by the lines between them. */
  above(level: number, label: ChartLabel): ChartLabel | null;
}

/** Words one blank apart; two blanks, a bar or a line end a label. */
const LABELS = /[^\s\u2500-\u257f|▼▽▾↓]+(?: [^\s\u2500-\u257f|▼▽▾↓]+)*/g;

/** Null for a drawing without arrows downwards, and for one with arrows to the side: that is a flow, not who belongs to whom. */
export function chartIn(lines: readonly string[]): Chart | null {
  const all = lines.join("\n");
  if (!/[▼▽▾↓]/.test(all) || /[→►▶←◄◀⇒]|-->|==>|->/.test(all)) return null;
  const levels: ChartLabel[][] = [];
  let level: { text: string; row: number; start: number; end: number; last: number }[] | null = null;
  lines.forEach((line, row) => {
    if (!/[\p{L}\p{N}]/u.test(line)) {
      level = null;
      return;
    }
    if (level === null) {
      level = [];
      levels.push(level);
    }
    for (const found of line.matchAll(LABELS)) {
      const [start, end] = [found.index, found.index + found[0].length];
      const over = level.find((label) => label.last < row && label.start < end && start < label.end);
      if (over === undefined) level.push({ text: found[0], row, start, end, last: row });
      else {
        over.text = `${over.text} ${found[0]}`;
        over.start = Math.min(over.start, start);
        over.end = Math.max(over.end, end);
        over.last = row;
      }
    }
  });
  return { levels, above: (index, label) => nearest(levels[index - 1] ?? [], columnAbove(lines, label)) };
}

/** Follows the lines up from a label to the row of the next label. */
function columnAbove(lines: readonly string[], label: ChartLabel): number {
  let column = (label.start + label.end - 1) / 2;
  for (let row = label.row - 1; row >= 0; row--) {
    const line = lines[row] ?? "";
    if (/[\p{L}\p{N}]/u.test(line)) break;
    let best: { readonly start: number; readonly text: string; readonly away: number } | null = null;
    for (const run of line.matchAll(/\S+/g)) {
      const away = Math.max(0, run.index - column, column - (run.index + run[0].length - 1));
      if (away <= 2 && (best === null || away < best.away)) best = { start: run.index, text: run[0], away };
    }
    if (best !== null) column = joint(best.text, best.start, column);
  }
  return column;
}

/** Where a line goes on upwards: at its joint, or straight up. */
function joint(run: string, start: number, column: number): number {
  if (run.length <= 3) return start + (run.length - 1) / 2;
  let found = column;
  let away = Number.POSITIVE_INFINITY;
  for (let at = 0; at < run.length; at++) {
    if ("┴┼├┤┻╋".includes(run[at] ?? "") && Math.abs(start + at - column) < away) {
      found = start + at;
      away = Math.abs(found - column);
    }
  }
  return found;
}

function nearest(labels: readonly ChartLabel[], column: number): ChartLabel | null {
  let best: ChartLabel | null = null;
  let away = Number.POSITIVE_INFINITY;
  for (const label of labels) {
    const outside = Math.max(0, label.start - column, column - (label.end - 1));
    // Among labels that both reach over the column, the one whose middle is nearer.
    const distance = outside + Math.abs((label.start + label.end - 1) / 2 - column) / 1000;
    if (distance < away) [best, away] = [label, distance];
  }
  return best;
}

// A path that remembers how it was made, so that a worker can make the same: the browser's own cannot be sent to one.

/** Steps of a path as numbers: which one, then its measures. */
export const STEP = { move: 0, line: 1, box: 2 } as const;

export interface TracedPath extends Path2D {
  /** SVG path data that it began with; empty for none. */
  readonly data: string;
  /** What was added since: x and y after a move or a line; x, y, width, height and radius after a box. */
  readonly steps: readonly number[];
  /** Adds a rectangle with round corners. */
  box(x: number, y: number, width: number, height: number, radius: number): void;
}

/** @param data SVG path data to begin with */
export function tracedPath(data = ""): TracedPath {
  const path = new Path2D(data);
  const [move, line] = [path.moveTo.bind(path), path.lineTo.bind(path)];
  const steps: number[] = [];
  return Object.assign(path, {
    data,
    steps,
    moveTo(x: number, y: number): void {
      move(x, y);
      steps.push(STEP.move, x, y);
    },
    lineTo(x: number, y: number): void {
      line(x, y);
      steps.push(STEP.line, x, y);
    },
    box(x: number, y: number, width: number, height: number, radius: number): void {
      path.roundRect(x, y, width, height, radius);
      steps.push(STEP.box, x, y, width, height, radius);
    },
  });
}

const paths = new Map<string, TracedPath>();
/** Outlines repeat by type and size, so this many different ones mean that a folder's sizes went through; start over. */
const MAX_PATHS = 4000;

/** A path made once for each different data string; nothing may be added to it. */
export function pathOf(data: string): TracedPath {
  const known = paths.get(data);
  if (known !== undefined) return known;
  if (paths.size >= MAX_PATHS) paths.clear();
  const path = tracedPath(data);
  paths.set(data, path);
  return path;
}

// Plain geometry shared by graph, canvas, legend and exports. Units: canvas units (CSS pixels at zoom 1), y down.

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Rect {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Smallest rectangle around all; null for none. */
export function boundsOf(rects: Iterable<Rect>): Rect | null {
  let left = Infinity;
  let top = Infinity;
  let right = -Infinity;
  let bottom = -Infinity;
  for (const r of rects) {
    if (r.x < left) left = r.x;
    if (r.y < top) top = r.y;
    if (r.x + r.width > right) right = r.x + r.width;
    if (r.y + r.height > bottom) bottom = r.y + r.height;
  }
  return left === Infinity ? null : { x: left, y: top, width: right - left, height: bottom - top };
}

/** True where the two share area, a touch at the border not counted; `gap` widens `a` on all sides. */
export function overlaps(a: Rect, b: Rect, gap = 0): boolean {
  return a.x - gap < b.x + b.width && b.x < a.x + a.width + gap && a.y - gap < b.y + b.height && b.y < a.y + a.height + gap;
}

export function inflate(r: Rect, by: number): Rect {
  return { x: r.x - by, y: r.y - by, width: r.width + 2 * by, height: r.height + 2 * by };
}

export function centre(r: Rect): Point {
  return { x: r.x + r.width / 2, y: r.y + r.height / 2 };
}

export function contains(r: Rect, p: Point): boolean {
  return p.x >= r.x && p.x <= r.x + r.width && p.y >= r.y && p.y <= r.y + r.height;
}

/** Where a straight line from the middle of `r` to `towards` crosses its border; the middle itself where that lies inside. */
export function borderPoint(r: Rect, towards: Point): Point {
  const from = centre(r);
  const dx = towards.x - from.x;
  const dy = towards.y - from.y;
  const share = Math.min(r.width / 2 / Math.abs(dx), r.height / 2 / Math.abs(dy));
  return share < 1 ? { x: from.x + dx * share, y: from.y + dy * share } : from;
}

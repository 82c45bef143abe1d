// The notation's forms as SVG path data, drawn anew from their description. Canvas (as Path2D), legend and exports draw
// these same paths. No colours and no dashes: those are notation.ts. Units: canvas units, y down.
import type { Mode } from "./card/entry-types.ts";
import { decimal } from "./decimal.ts";
import type { Point } from "./geometry.ts";
import { CORNER, formOf, MODE_FORMS, OCTAGON_CUT } from "./notation.ts";
import { assertNever } from "./result.ts";

const at = (x: number, y: number): string => `${decimal(x)} ${decimal(y)}`;
const closed = (points: readonly Point[]): string => `M${points.map((p) => at(p.x, p.y)).join("L")}Z`;

/** Outline of a team of this type, its top left corner at 0,0. Corners shrink with teams too small for them. */
export function teamOutline(type: string, width: number, height: number): string {
  const form = formOf(type);
  switch (form.shape) {
    case "rounded":
      return roundedRect(width, height, Math.min(CORNER, width / 2, height / 2));
    case "square":
      return `M0 0H${decimal(width)}V${decimal(height)}H0Z`;
    case "octagon": {
      const cut = octagonCut(width, height);
      return closed([
        { x: cut, y: 0 },
        { x: width - cut, y: 0 },
        { x: width, y: cut },
        { x: width, y: height - cut },
        { x: width - cut, y: height },
        { x: cut, y: height },
        { x: 0, y: height - cut },
        { x: 0, y: cut },
      ]);
    }
    default:
      return assertNever(form.shape);
  }
}

/** Length of the octagon's cut along both sides, less than usual for one too small for it. */
export function octagonCut(width: number, height: number): number {
  return Math.min(OCTAGON_CUT, width / 3, height / 3);
}

function roundedRect(width: number, height: number, r: number): string {
  const arc = (x: number, y: number): string => `A${at(r, r)} 0 0 1 ${at(x, y)}`;
  return (
    `M${at(r, 0)}H${decimal(width - r)}${arc(width, r)}V${decimal(height - r)}${arc(width - r, height)}` +
    `H${decimal(r)}${arc(0, height - r)}V${decimal(r)}${arc(r, 0)}Z`
  );
}

/**
 * Badge of a mode, centred on 0,0 and inside the circle of `radius`. The triangle's tip points towards +x, so turned by an
 * edge's angle it points from provider to consumer; see badgeTurn. A diamond stands for a mode that is not recorded.
 */
export function modeBadge(mode: Mode | null, radius: number): string {
  const r = radius;
  if (mode === null) return closed([point(r, 0), point(0, r), point(-r, 0), point(0, -r)]);
  const { shape } = MODE_FORMS[mode];
  switch (shape) {
    case "triangle":
      return closed([point(r, 0), point(-r * 0.58, r * 0.81), point(-r * 0.58, -r * 0.81)]);
    case "parallelogram":
      return closed([point(-r * 0.52, -r * 0.62), point(r, -r * 0.62), point(r * 0.52, r * 0.62), point(-r, r * 0.62)]);
    case "circle": {
      const c = r * 0.88;
      return `M${at(-c, 0)}A${at(c, c)} 0 0 1 ${at(c, 0)}A${at(c, c)} 0 0 1 ${at(-c, 0)}Z`;
    }
    default:
      return assertNever(shape);
  }
}

const point = (x: number, y: number): Point => ({ x, y });

/** How far a mode's badge turns on an edge that travels at `angle`, radians: only the triangle tells a direction. */
export function badgeTurn(mode: Mode | null, angle: number): number {
  return mode !== null && MODE_FORMS[mode].shape === "triangle" ? angle : 0;
}

/** A filled arrow head of `length`, its tip at 0,0, pointing towards +x. */
export function arrowHead(length: number): string {
  return closed([point(0, 0), point(-length, length * 0.42), point(-length, -length * 0.42)]);
}

/**
 * The sign that tells a dependency's type without colour, filled inside a disc of `radius` centred on 0,0: a bar, as on a
 * road sign, for blocking; an hourglass for slowing; nothing for one that is fine, where the arrow says it all.
 */
export function dependencySign(type: "ok" | "slowing" | "blocking", radius: number): string {
  switch (type) {
    case "ok":
      return "";
    case "slowing": {
      const w = radius * 0.46;
      const h = radius * 0.58;
      return `${closed([point(-w, -h), point(w, -h), point(0, 0)])}${closed([point(0, 0), point(w, h), point(-w, h)])}`;
    }
    case "blocking": {
      const w = radius * 0.58;
      const h = radius * 0.18;
      return closed([point(-w, -h), point(w, -h), point(w, h), point(-w, h)]);
    }
    default:
      return assertNever(type);
  }
}

/** The hands of a clock, stroked inside a disc of `radius` centred on 0,0: past its time. */
export function clockHands(radius: number): string {
  return `M${at(0, -radius * 0.55)}V0L${at(radius * 0.42, radius * 0.26)}`;
}

/** An open path through the points, its corners rounded by `corner`, less where a leg is too short for it. */
export function roundedRoute(points: readonly Point[], corner: number): string {
  const [first] = points;
  if (first === undefined) return "";
  let path = `M${at(first.x, first.y)}`;
  for (let i = 1; i < points.length; i++) {
    const before = points[i - 1];
    const here = points[i];
    const next = points[i + 1];
    if (before === undefined || here === undefined) break;
    if (next === undefined) {
      path += `L${at(here.x, here.y)}`;
      continue;
    }
    const inLength = Math.hypot(here.x - before.x, here.y - before.y);
    const outLength = Math.hypot(next.x - here.x, next.y - here.y);
    const r = Math.min(corner, inLength / 2, outLength / 2);
    if (r === 0) continue;
    const entry = towards(here, before, r / inLength);
    const exit = towards(here, next, r / outLength);
    path += `L${at(entry.x, entry.y)}Q${at(here.x, here.y)} ${at(exit.x, exit.y)}`;
  }
  return path;
}

const towards = (a: Point, b: Point, share: number): Point => ({ x: a.x + (b.x - a.x) * share, y: a.y + (b.y - a.y) * share });

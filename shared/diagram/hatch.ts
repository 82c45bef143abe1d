// Hatching over a team's form: parallel lines at 45°, a little inside its outline.
import { decimal } from "../decimal.ts";
import { formOf } from "../notation.ts";
import { octagonCut } from "../shapes.ts";

const GAP = 12;
const INSET = 6;

/** Path data around the form's top left corner. */
export function hatching(type: string, width: number, height: number): string {
  const cut = formOf(type).shape === "octagon" ? octagonCut(width, height) : 0;
  const [left, top, right, bottom] = [INSET, INSET, width - INSET, height - INSET];
  // The lines rise to the right: x + y is the same all along one. The cut corners they run into bound x - y.
  const most = width - cut - INSET;
  const least = -(height - cut - INSET);
  const start = Math.max(left + top, cut + INSET) + GAP;
  const end = Math.min(right + bottom, width + height - cut - INSET);
  let path = "";
  for (let sum = start; sum < end; sum += GAP) {
    const x1 = Math.min(right, sum - top, cut > 0 ? (sum + most) / 2 : right);
    const x2 = Math.max(left, sum - bottom, cut > 0 ? (sum + least) / 2 : left);
    if (x1 > x2) path += `M${decimal(x1)} ${decimal(sum - x1)}L${decimal(x2)} ${decimal(sum - x2)}`;
  }
  return path;
}

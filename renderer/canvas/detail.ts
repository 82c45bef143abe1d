// How much of a team is drawn at a zoom: the whole card, its shape and name (the further out, the larger), or its shape alone.
export type Detail = "card" | "name" | "large-name" | "shape";

const CARD_ZOOM = 0.64;
const NAME_ZOOM = 0.36;
const LARGE_NAME_ZOOM = 0.2;

export function detailOf(zoom: number): Detail {
  if (zoom >= CARD_ZOOM) return "card";
  if (zoom >= NAME_ZOOM) return "name";
  return zoom >= LARGE_NAME_ZOOM ? "large-name" : "shape";
}

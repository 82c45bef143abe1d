// How much of a team is drawn at a zoom: the whole card, its shape and name, or its shape alone.
export type Detail = "card" | "name" | "shape";

const CARD_ZOOM = 0.55;
const NAME_ZOOM = 0.26;

export function detailOf(zoom: number): Detail {
  if (zoom >= CARD_ZOOM) return "card";
  return zoom >= NAME_ZOOM ? "name" : "shape";
}

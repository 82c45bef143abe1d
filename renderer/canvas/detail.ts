// How much is drawn at a zoom: of a team the whole card, its shape and name (the further out, the larger), or its shape alone; and
// still further out, where teams are specks, groupings in their place.
export type Detail = "card" | "name" | "large-name" | "shape";

const CARD_ZOOM = 0.64;
const NAME_ZOOM = 0.36;
const LARGE_NAME_ZOOM = 0.2;
/**
 * Below this zoom the largest name that a shape has room for is smaller than 6 pixels, and corners, dashes and hatching are smaller than one: a
 * filled box with a line says the same.
 */
const BOX_ZOOM = 0.14;

export function detailOf(zoom: number): Detail {
  if (zoom >= CARD_ZOOM) return "card";
  if (zoom >= NAME_ZOOM) return "name";
  return zoom >= LARGE_NAME_ZOOM ? "large-name" : "shape";
}

/** What is drawn of a team: in its shape, as much of its name as fits on one line. */
export type TeamDetail = Detail | "one-line";

export const teamDetail = (detail: Detail, zoom: number): TeamDetail =>
  detail === "shape" && !isBox(zoom) ? "one-line" : detail;

/** True where a shape is drawn as its box. */
export const isBox = (zoom: number): boolean => zoom < BOX_ZOOM;

/** What the canvas shows: teams, or outermost groupings that stand for theirs. */
export type Level = "teams" | "groupings";

/** A card is some 30 pixels wide here. Between the two zooms the level stays what it was, so that it does not flicker. */
const TO_GROUPINGS = 0.125;
const TO_TEAMS = 0.15;
/** So few teams are told apart at any zoom. */
const FEW_TEAMS = 60;
/** From here on the picture of the groupings may soon be wanted. */
const SOON = 0.3;

export const isManyTeams = (teams: number): boolean => teams > FEW_TEAMS;
export const isFarSoon = (zoom: number): boolean => zoom < SOON;
/** Where teams are shown again. */
export const CLOSE_ZOOM = TO_TEAMS * 1.2;

export function levelOf(before: Level, zoom: number, teams: number): Level {
  if (!isManyTeams(teams)) return "teams";
  return zoom < (before === "groupings" ? TO_TEAMS : TO_GROUPINGS) ? "groupings" : "teams";
}

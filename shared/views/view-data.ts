// A view as what stands in a file or an address, and back: only what differs from the plain view is written, teams by their card's path.
import { cardKey, pathOf } from "../org/keys.ts";
import type { TeamKey } from "../org/types.ts";
import { NO_FILTER, type TeamFilter } from "./types.ts";
import { PLAIN_VIEW, type View, type ViewData } from "./view.ts";

const OTHER_KEY = /^(?:card|subteam|ghost|stream|platform):/;
/** A place is told as exactly as one can see. */
const PLACE_DIGITS = 1;
const ZOOM_DIGITS = 3;

/** A card's team by its path; any other by its key. */
function teamText(key: TeamKey): string {
  const path = pathOf(key);
  return path === null || OTHER_KEY.test(path) ? key : path;
}

const teamOf = (text: string): TeamKey => (OTHER_KEY.test(text) ? text : cardKey(text));

export function toData({ filter, focus, folded, others, colour, flow, sized, place }: View): ViewData {
  const kept = filterData(filter);
  return {
    ...(Object.keys(kept ?? {}).length > 0 ? { filter: kept } : {}),
    ...(focus === null ? {} : { focus: { team: teamText(focus.team), steps: focus.depth, direction: focus.direction } }),
    ...(folded.length > 0 ? { folded } : {}),
    ...(others === PLAIN_VIEW.others ? {} : { others }),
    ...(colour === PLAIN_VIEW.colour ? {} : { colour }),
    ...(flow === PLAIN_VIEW.flow ? {} : { flow }),
    ...(sized ? { sized } : {}),
    ...(place === null
      ? {}
      : {
          place: {
            x: rounded(place.x, PLACE_DIGITS),
            y: rounded(place.y, PLACE_DIGITS),
            zoom: rounded(place.zoom, ZOOM_DIGITS),
          },
        }),
  };
}

function filterData({ people, ...lists }: TeamFilter): ViewData["filter"] {
  const { least, most } = people;
  const said = Object.entries(lists).filter(([, value]) => value.length > 0);
  const limits = { ...(least === null ? {} : { least }), ...(most === null ? {} : { most }) };
  return { ...Object.fromEntries(said), ...(Object.keys(limits).length > 0 ? { people: limits } : {}) };
}

export function fromData({ filter = {}, focus, folded = [], place, ...others }: ViewData): View {
  const { people = {}, ...lists } = withoutGaps(filter);
  return {
    ...PLAIN_VIEW,
    ...withoutGaps(others),
    filter: { ...NO_FILTER, ...lists, people: { least: people.least ?? null, most: people.most ?? null } },
    focus:
      focus === undefined ? null : { team: teamOf(focus.team), depth: focus.steps ?? 1, direction: focus.direction ?? "both" },
    folded: [...new Set(folded)].sort(),
    place: place ?? null,
  };
}

type Said<T> = { [K in keyof T]: Exclude<T[K], undefined> };

/** Zod types what may be left out as possibly undefined; here it is left out. */
function withoutGaps<T extends object>(value: T): Said<T> {
  return Object.fromEntries(Object.entries(value).filter(([, one]) => one !== undefined)) as Said<T>;
}

const rounded = (n: number, digits: number): number => Number(n.toFixed(digits));

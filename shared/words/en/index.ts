// All English texts by area: the catalogue that the other languages are checked against.
import { judged } from "./judged.ts";
import { notation } from "./notation.ts";
import { scores } from "./scores.ts";
import { states } from "./states.ts";
import { status } from "./status.ts";
import { tour } from "./tour.ts";

export const en = { judged, notation, scores, states, status, tour } as const;

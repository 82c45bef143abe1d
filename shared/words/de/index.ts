// All German texts by area.
import type { Catalogue } from "../wording.ts";
import { judged } from "./judged.ts";
import { notation } from "./notation.ts";
import { scores } from "./scores.ts";
import { states } from "./states.ts";
import { status } from "./status.ts";
import { tour } from "./tour.ts";

export const de: Catalogue = { judged, notation, scores, states, status, tour };

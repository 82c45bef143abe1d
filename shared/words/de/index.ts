// All German texts by area.
import type { Catalogue } from "../wording.ts";
import { common } from "./common.ts";
import { dashboard } from "./dashboard.ts";
import { findings } from "./findings.ts";
import { groupings } from "./groupings.ts";
import { judged } from "./judged.ts";
import { notation } from "./notation.ts";
import { scores } from "./scores.ts";
import { states } from "./states.ts";
import { status } from "./status.ts";
import { tour } from "./tour.ts";

export const de: Catalogue = { common, dashboard, findings, groupings, judged, notation, scores, states, status, tour };

// All German texts by area.
import type { Catalogue } from "../wording.ts";
import { notation } from "./notation.ts";
import { status } from "./status.ts";

export const de: Catalogue = { notation, status };

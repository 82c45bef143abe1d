// All German texts by area.
import type { Catalogue } from "../wording.ts";
import { status } from "./status.ts";

export const de: Catalogue = { status };

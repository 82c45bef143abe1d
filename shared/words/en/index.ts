// All English texts by area: the catalogue that the other languages are checked against.
import { status } from "./status.ts";

export const en = { status } as const;

// All English texts by area: the catalogue that the other languages are checked against.
import { notation } from "./notation.ts";
import { status } from "./status.ts";

export const en = { notation, status } as const;

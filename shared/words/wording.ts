// What a language has to say: every text of the English catalogue, no more and no less. Types only.
import type { en } from "./en/index.ts";

type Texts<T> = { readonly [K in keyof T]: T[K] extends string ? string : Texts<T[K]> };

/** A language's texts. */
export type Catalogue = Texts<typeof en>;
/** A language's texts of one area. */
export type Wording<Area extends keyof Catalogue> = Catalogue[Area];

// What a host has to say before it is said: a text of the catalogue and what fills it, as plain data that crosses to a window. A host says
// it in English at once, a window in its own language when it shows it. Texts that only a window says are said by `t` at once.
import type { en } from "./en/index.ts";
import { type Language, language, textIn } from "./t.ts";

type Told = Pick<typeof en, "disk" | "faults" | "files">;
type KeysIn<T, At extends string> = {
  [K in keyof T & string]: T[K] extends string ? `${At}${K}` : KeysIn<T[K], `${At}${K}.`>;
}[keyof T & string];

/** "area:text" of the areas that a host tells. */
export type SaidKey = { [A in keyof Told]: KeysIn<Told[A], `${A}:`> }[keyof Told];

type TextAt<T, Path extends string> = Path extends `${infer Step}.${infer Rest}`
  ? Step extends keyof T
    ? TextAt<T[Step], Rest>
    : never
  : Path extends keyof T
    ? T[Path]
    : never;
type TextOf<K extends SaidKey> = K extends `${infer A}:${infer Path}`
  ? A extends keyof Told
    ? TextAt<Told[A], Path>
    : never
  : never;
type GapsIn<Text> = Text extends `${string}{{${infer Name}}}${infer Rest}` ? Name | GapsIn<Rest> : never;

/** What fills a gap: a name, a number, or another text. */
export type Gap = string | number | Said;
type Gaps = Readonly<Record<string, Gap>>;

export interface Said {
  readonly text: SaidKey;
  readonly gaps?: Gaps;
}

/** A text with all that fills it; one that is left out is an error of the compiler. */
export function said<K extends SaidKey>(
  text: K,
  ...[gaps]: [GapsIn<TextOf<K>>] extends [never] ? [] : [Readonly<Record<GapsIn<TextOf<K>>, Gap>>]
): Said {
  return gaps === undefined ? { text } : { text, gaps };
}

function inLanguage(of: Language, { text, gaps }: Said): string {
  if (gaps === undefined) return textIn(of, text);
  const filled = Object.entries(gaps).map(([name, gap]) => [name, typeof gap === "object" ? inLanguage(of, gap) : gap] as const);
  return textIn(of, text, Object.fromEntries(filled));
}

/** For files, the command line and whoever knows no other language. */
export const inEnglish = (what: Said): string => inLanguage("en", what);

/** In the language spoken now. */
export const spoken = (what: Said): string => inLanguage(language(), what);

interface Tellable {
  readonly message: string;
  readonly said?: Said;
}

/** What a problem says in a language; what came without its words stays as it came. */
export const toldIn = (of: Language, { message, said: what }: Tellable): string =>
  what === undefined ? message : inLanguage(of, what);

/** What a problem says, in the language spoken now. */
export const told = (problem: Tellable): string => toldIn(language(), problem);

/** All of them in a row. */
export const toldAll = (problems: readonly Tellable[]): string => problems.map(told).join(" ");

/** A problem that says its message in the language spoken now: itself where it does already. */
export function retold<T extends Tellable>(problem: T): T {
  const message = told(problem);
  return message === problem.message ? problem : { ...problem, message };
}

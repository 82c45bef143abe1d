// What a card says of one interaction, apart from where and in which form it is written.
import type { InteractionEntry } from "../card/entry-types.ts";
import type { JsonValue } from "../card/types.ts";
import type { InteractionWords } from "./types.ts";

export type Said = Omit<InteractionEntry, "field" | "line">;

export const TEXTS = ["purpose", "start", "expected"] as const;

/** Nothing but a partner. */
export const bare = (team: string): Said => ({
  team,
  mode: null,
  modeText: "",
  role: null,
  purpose: null,
  start: null,
  expected: null,
  nextMode: null,
});

/** With words applied; those that are not there stay. */
export function withWords(said: Said, words: InteractionWords): Said {
  const text = (key: (typeof TEXTS)[number]): string | null =>
    words[key] === undefined ? said[key] : (words[key]?.trim() ?? "") || null;
  return {
    ...said,
    ...(words.mode === undefined || words.mode === said.mode ? {} : { mode: words.mode, modeText: words.mode ?? "" }),
    purpose: text("purpose"),
    start: text("start"),
    expected: text("expected"),
    nextMode: words.nextMode === undefined ? said.nextMode : words.nextMode,
  };
}

/** A partner and a mode at most: what `interaction_modes` can hold. */
export const isSimple = (said: Said): boolean =>
  said.role === null && said.nextMode === null && TEXTS.every((key) => said[key] === null);

/** An item of `interactions`, without what is not said. */
export function itemOf(said: Said): JsonValue {
  const entries: readonly (readonly [string, string | null])[] = [
    ["team", said.team],
    ["mode", said.modeText === "" ? said.mode : said.modeText],
    ["role", said.role],
    ["purpose", said.purpose],
    ["start", said.start],
    ["expected", said.expected],
    ["next_mode", said.nextMode],
  ];
  return Object.fromEntries(entries.filter(([, value]) => value !== null));
}

// How teams, pairs and groupings are keyed. Every key is made here, so that no two rooms spell one differently.
import type { TeamKey } from "./types.ts";

export const cardKey = (path: string): TeamKey => `card:${path}`;
export const subteamKey = (path: string, index: number): TeamKey => `subteam:${path}#${index}`;

/** A reference without letters or digits has no slug; its own text then tells it from others. */
export const ghostKey = (slug: string, text: string): TeamKey => `ghost:${slug === "" ? text : slug}`;

/** The path of the card a key stands for; null for a subteam, a ghost or a grouping, which have no card of their own. */
export function pathOf(key: TeamKey): string | null {
  return key.startsWith("card:") ? key.slice(5) : null;
}

/** Key of the card's team that a team's facts are from: itself, or the one an embedded subteam is kept in. */
export function homeKey(key: TeamKey): TeamKey {
  return key.startsWith("subteam:") ? cardKey(key.slice(8, key.lastIndexOf("#"))) : key;
}

/** Two different teams in key order. */
export interface Pair {
  readonly key: string;
  readonly low: TeamKey;
  readonly high: TeamKey;
}

// A path may hold the separator; doubled inside a key it cannot be taken for one, as no team key starts with it.
const escaped = (key: TeamKey): string => (key.includes("|") ? key.replaceAll("|", "||") : key);

/** Both keys as one, in the order given. */
export const joinKeys = (a: TeamKey, b: TeamKey): string => `${escaped(a)}|${escaped(b)}`;

export function pairOf(a: TeamKey, b: TeamKey): Pair {
  const [low, high] = a < b ? [a, b] : [b, a];
  return { key: joinKeys(low, high), low, high };
}

const escapedName = (name: string): string => name.replace(/[%/]/g, encodeURIComponent);

/** "stream:Outer" or "stream:Outer/Inner"; a slash inside a name is percent-encoded. */
export function groupingKey(prefix: "stream" | "platform", outer: string, inner: string | null): string {
  return `${prefix}:${escapedName(outer)}${inner === null ? "" : `/${escapedName(inner)}`}`;
}

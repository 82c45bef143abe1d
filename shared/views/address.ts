// The address of a view: a text that opens the same view of the same folder in any window. Readable, versioned, and never trusted: what comes
// back is checked as an outside file would be. It names teams by their cards' paths and holds no token and no place on any disk.
//
//   #view=1&type=platform,enabling&in=stream:Buy%20online&focus=orders.md,2,provides&colour=load&hide&at=120,80,0.75
import { err, ok, type Result } from "../result.ts";
import type { View, ViewData } from "./view.ts";
import { viewSchema } from "./view.ts";
import { fromData, toData } from "./view-data.ts";

/** What the desktop is asked to open. */
const ADDRESS_SCHEME = "teamscape";
const VERSION = "1";
/** Longer than any browser passes on. */
const LONGEST = 60_000;

/** Why a text opens no view; the words are the caller's. */
export type AddressFault =
  | { readonly kind: "no-address" }
  | { readonly kind: "version"; readonly version: string }
  | { readonly kind: "part"; readonly part: string };

const LISTS = {
  type: "types",
  in: "groupings",
  mode: "modes",
  level: "levels",
  finding: "findings",
  folder: "folders",
} as const;

/** The part that any address of the app can carry behind its `#`. */
export function viewHash(view: View): string {
  const { filter = {}, focus, folded = [], others, colour, flow, sized, place } = toData(view);
  const parts: string[] = [`view=${VERSION}`];
  const add = (key: string, values: readonly (string | number)[]): void => {
    parts.push(`${key}=${values.map((value) => encoded(String(value))).join(",")}`);
  };
  if (filter.text !== undefined) add("text", [filter.text]);
  for (const [key, name] of Object.entries(LISTS)) {
    const values = filter[name];
    if (values !== undefined) add(key, values);
  }
  if (filter.people?.least !== undefined) add("least", [filter.people.least]);
  if (filter.people?.most !== undefined) add("most", [filter.people.most]);
  if (focus !== undefined) add("focus", [focus.team, focus.steps ?? 1, focus.direction ?? "both"]);
  if (folded.length > 0) add("folded", folded);
  if (colour !== undefined) add("colour", [colour]);
  if (others === "hide") parts.push("hide");
  if (flow === false) parts.push("noflow");
  if (sized) parts.push("sized");
  if (place !== undefined) add("at", [place.x, place.y, place.zoom]);
  return parts.join("&");
}

/** As a link that the desktop opens. */
export const desktopAddress = (view: View): string => `${ADDRESS_SCHEME}://view#${viewHash(view)}`;

/**
 * The view that an address names, whatever stands before its `#`.
 * @param text as pasted, or `location.hash`
 */
export function readAddress(text: string): Result<View, AddressFault> {
  const trimmed = text.trim();
  const hash = trimmed.slice(trimmed.indexOf("#") + 1);
  if (hash.length > LONGEST || !/^view=/.test(hash)) return err({ kind: "no-address" });
  const said = new Map<string, readonly string[]>();
  for (const part of hash.split("&")) {
    const [key = "", ...rest] = part.split("=");
    const values = rest.length === 0 ? [] : decoded(rest.join("="));
    if (values === null || said.has(key)) return err({ kind: "part", part: shortened(part) });
    said.set(key, values);
  }
  const [version = ""] = said.get("view") ?? [];
  if (version !== VERSION) return err({ kind: "version", version: shortened(version) });
  said.delete("view");
  const unknown = [...said.keys()].find((key) => !KNOWN.has(key));
  if (unknown !== undefined) return err({ kind: "part", part: shortened(unknown) });
  const parsed = viewSchema.safeParse(dataOf(said));
  if (parsed.success) return ok(fromData(parsed.data));
  return err({ kind: "part", part: parsed.error.issues[0]?.path.join(".") || "view" });
}

const KNOWN = new Set([
  ...Object.keys(LISTS),
  "text",
  "least",
  "most",
  "focus",
  "folded",
  "colour",
  "hide",
  "noflow",
  "sized",
  "at",
]);

/** Not checked yet: numbers may be NaN, words any word. */
function dataOf(said: ReadonlyMap<string, readonly string[]>): { readonly [K in keyof ViewData]?: unknown } {
  const one = (key: string): string | undefined => said.get(key)?.[0];
  const number = (text: string | undefined): number => (text === undefined || text === "" ? Number.NaN : Number(text));
  const given = <T>(key: string, name: string, value: () => T) => (said.has(key) ? { [name]: value() } : {});
  const people = { ...given("least", "least", () => number(one("least"))), ...given("most", "most", () => number(one("most"))) };
  const filter = {
    ...given("text", "text", () => one("text")),
    ...Object.assign({}, ...Object.entries(LISTS).map(([key, name]) => given(key, name, () => said.get(key)))),
    ...(Object.keys(people).length > 0 ? { people } : {}),
  };
  const [team, steps, direction] = said.get("focus") ?? [];
  const [x, y, zoom] = said.get("at") ?? [];
  return {
    ...(Object.keys(filter).length > 0 ? { filter } : {}),
    ...given("focus", "focus", () => ({ team, steps: number(steps), direction })),
    ...given("folded", "folded", () => said.get("folded")),
    ...given("colour", "colour", () => one("colour")),
    ...given("hide", "others", () => "hide"),
    ...given("noflow", "flow", () => false),
    ...given("sized", "sized", () => true),
    ...given("at", "place", () => ({ x: number(x), y: number(y), zoom: number(zoom) })),
  };
}

/** Colons and slashes stay readable; commas, spaces and signs that an address means something by do not. */
const encoded = (text: string): string => encodeURIComponent(text.toWellFormed()).replaceAll("%3A", ":").replaceAll("%2F", "/");

/** Null for what no address of ours holds. */
function decoded(text: string): readonly string[] | null {
  try {
    return text.split(",").map(decodeURIComponent);
  } catch (error) {
    if (error instanceof URIError) return null;
    throw error;
  }
}

const shortened = (text: string): string => (text.length > 40 ? `${text.slice(0, 40)}…` : text);

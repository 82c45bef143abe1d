// The window says nothing that is not in the catalogue, and the catalogue holds nothing that is not said. What is let pass is in
// exceptions.ts.
import { globSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { de } from "../../shared/words/de/index.ts";
import { en } from "../../shared/words/en/index.ts";
import { NO_WORDS, SAME_IN_BOTH, SPOKEN_MESSAGES, WRITTEN_MESSAGES } from "./exceptions.ts";
import { keysIn, literalsIn } from "./literals.ts";
import { messageReads, messagesWritten } from "./messages.ts";

const isSource = (path: string) => !/\.test\.tsx?$|\.d\.ts$/.test(path);
const FILES = globSync("renderer/**/*.{ts,tsx}").filter(isSource).sort();
const literals = new Map(
  FILES.map((path) => [
    path,
    literalsIn(path, readFileSync(path, "utf8")).filter(({ text }) => NO_WORDS[path]?.includes(text) !== true),
  ]),
);

describe("what the window says", () => {
  test("is looked for in every file", () => expect(FILES.length).toBeGreaterThan(250));

  test("stands in the catalogue", () => {
    expect([...literals].flatMap(([path, found]) => found.map(({ line, text }) => `${path}:${line} ${text}`))).toEqual([]);
  });

  test("lists no exception that there is not", () => {
    const there = (path: string, text: string) => literalsIn(path, readFileSync(path, "utf8")).some((one) => one.text === text);
    expect(Object.entries(NO_WORDS).flatMap(([path, texts]) => texts.filter((text) => !there(path, text)))).toEqual([]);
  });
});

describe("a text written into the source", () => {
  const texts = (source: string) => literalsIn("x.tsx", source).map(({ text }) => text);
  test.each([
    ["between elements", "<p>Two words</p>", "Two words"],
    ["between elements by a choice", '<p>{open ? "hide" : t("a:b")}</p>', "hide"],
    ["as the name of an element", '<i aria-label="close" />', "close"],
    ["as a name put together", "<i title={`undo $" + "{what}`} />", "undo"],
    ["as a label of an action", 'const a = { id: "x", label: "fit" };', "fit"],
    ["as an announcement", 'announce("done")', "done"],
    ["as a sentence anywhere", 'const at = known ? "" : "Not known yet";', "Not known yet"],
    ["as a part of a sentence", "const x = `$" + "{n} of $" + "{m} shown`;", "of"],
  ])("is found %s", (_where, source, text) => expect(texts(source)).toContain(text));

  test.each([
    ["a key of the catalogue", '<p title={t("a:title")}>{t("a:words", { kind: "x" })}</p>'],
    ["a class, a kind or a role", '<p className="two words" role="group" data-kind="odd one">{kind === "open" ? 1 : 2}</p>'],
    ["for whoever mends the program", 'throw new Error("No such thing here");'],
  ])("is none when it is %s", (_what, source) => expect(texts(source)).toEqual([]));
});

describe("what a host says", () => {
  test("is told by the window in its own language", () => {
    const reads = [...FILES, ...globSync("shared/diagram/**/*.ts").filter(isSource)].flatMap((path) =>
      messageReads(path, readFileSync(path, "utf8"))
        .filter(({ text }) => SPOKEN_MESSAGES[path]?.includes(text) !== true)
        .map(({ line, text }) => `${path}:${line} ${text}`),
    );
    expect(reads).toEqual([]);
  });

  test("comes with its words", () => {
    const sources = globSync("{host,electron,renderer,shared}/**/*.{ts,tsx}").filter(isSource).sort();
    const without = sources.filter((path) => messagesWritten(path, readFileSync(path, "utf8")).length > 0);
    expect(without).toEqual([...WRITTEN_MESSAGES].sort());
  });

  test.each([
    ["<p>{problem.message}</p>", 1],
    ["const say = ({ message }: Problem) => message;", 1],
    ["const { message: words } = problem;", 1],
    ["<p>{told(problem)}</p>", 0],
    ["const why = cause instanceof Error ? cause.message : String(cause);", 0],
    ["const why = cause instanceof Error ? problem.message : String(cause);", 1],
    ["type A = { readonly message: string };", 0],
  ])("is found where it gets past the catalogue: %s", (source, count) =>
    expect(messageReads("x.tsx", source)).toHaveLength(count),
  );

  test.each([
    ['const p = { code, severity, message: "No.", path };', 1],
    ["const p = { code, severity, message: inEnglish(what), said: what, path };", 0],
    ['const p = { code, message: "No." };', 0],
  ])("is found where it comes without its words: %s", (source, count) =>
    expect(messagesWritten("x.ts", source)).toHaveLength(count),
  );
});

type Texts = { readonly [key: string]: string | Texts };
function* textsOf(texts: Texts, at: string, joint: string): Generator<readonly [key: string, text: string]> {
  for (const [key, value] of Object.entries(texts)) {
    const path = `${at}${joint}${key}`;
    if (typeof value === "string") yield [path, value];
    else yield* textsOf(value, path, ".");
  }
}
const catalogue = (texts: Texts) =>
  new Map(Object.entries(texts).flatMap(([area, inside]) => (typeof inside === "string" ? [] : [...textsOf(inside, area, ":")])));

describe("the catalogue", () => {
  const english = catalogue(en);

  test("holds nothing that nobody says", () => {
    const sources = globSync("{renderer,shared,electron,host}/**/*.{ts,tsx}").filter(
      (path) => isSource(path) && (!path.startsWith("shared/words/") || path === "shared/words/recognise.ts"),
    );
    const exact = new Set<string>();
    const patterns: RegExp[] = [];
    for (const path of sources) {
      const keys = keysIn(path, readFileSync(path, "utf8"));
      for (const key of keys.exact) exact.add(key);
      patterns.push(...keys.patterns);
    }
    const isSaid = (key: string) => exact.has(key) || patterns.some((pattern) => pattern.test(key));
    // A text with a number has one key for all its forms.
    const unsaid = [...english.keys()].filter((key) => !isSaid(key) && !isSaid(key.replace(/_(one|other|two|few|zero)$/, "")));
    expect(unsaid).toEqual([]);
  });

  test("is German where it says so", () => {
    const german = catalogue(de);
    const alike = [...english].filter(([key, text]) => /\p{L}/u.test(bare(text)) && german.get(key) === text).map(([key]) => key);
    expect(alike.filter((key) => !SAME_IN_BOTH.has(english.get(key) ?? ""))).toEqual([]);
    const texts = new Set(alike.map((key) => english.get(key) ?? ""));
    expect([...SAME_IN_BOTH].filter((text) => !texts.has(text))).toEqual([]);
  });
});

/** Without its gaps and marks. */
const bare = (text: string) => text.replace(/\{\{[^}]*\}\}|<[^>]*>/g, "");

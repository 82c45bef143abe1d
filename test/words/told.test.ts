// What a host reports of a folder where much is wrong: in English the very message it sends, in German nothing English but quotations.
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createHost } from "../../host/create-host.ts";
import { CARD_CODES } from "../../shared/card/problem-codes.ts";
import type { OpenedFolder } from "../../shared/contract.ts";
import { buildOrg } from "../../shared/org/build.ts";
import { sayAnew } from "../../shared/org/update.ts";
import type { Problem } from "../../shared/result.ts";
import { SETTINGS_CODES } from "../../shared/score/settings-codes.ts";
import { VIEW_CODES } from "../../shared/views/view-codes.ts";
import { recognised } from "../../shared/words/recognise.ts";
import { inEnglish, retold, said, told, toldIn } from "../../shared/words/said.ts";
import { speak } from "../../shared/words/t.ts";
import { breakFolder } from "./broken-folder.ts";
import { englishIn } from "./english.ts";

let folder = "";
let opened: OpenedFolder;
let problems: readonly Problem[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "teamscape-told-"));
  await breakFolder(folder);
  const host = await createHost(folder, { stateDir: join(folder, ".git") });
  if (!host.ok) throw new Error("the folder was not opened");
  const reply = await host.value.call("open", {});
  await host.value.close();
  if (reply.kind !== "opened") throw new Error("the folder was not read");
  opened = reply.folder;
  problems = [...opened.problems, ...opened.cards.flatMap((card) => card.problems)];
});
afterAll(async () => {
  speak("en");
  await rm(folder, { recursive: true, force: true });
});

describe("what a host reports", () => {
  test("is found in every file that is broken", () => {
    const silent = opened.cards.filter((card) => card.problems.length === 0).map(({ path }) => path);
    expect(silent).toEqual(["con.md", "v3.md", "v4.md"]);
    expect(problems.length).toBeGreaterThan(100);
  });

  test("comes with its words, and is in English what they say", () => {
    for (const problem of problems) {
      expect(problem.said, problem.message).toBeDefined();
      expect(problem.said === undefined ? "" : inEnglish(problem.said)).toBe(problem.message);
      expect(toldIn("en", problem)).toBe(problem.message);
    }
  });

  test("is German in a German window", () => {
    const german = problems.map((problem) => toldIn("de", problem));
    expect(german.filter((text) => englishIn(text).length > 0)).toEqual([]);
    expect(problems.filter((problem, i) => problem.message === german[i])).toEqual([]);
    // The test can tell: in English the same is found in nearly all of them.
    expect(problems.filter(({ message }) => englishIn(message).length > 0).length).toBeGreaterThan(problems.length * 0.95);
  });

  test.each([
    ["cards", Object.keys(CARD_CODES).filter((code) => !code.startsWith("EDIT-"))],
    ["settings", Object.keys(SETTINGS_CODES)],
    ["views", Object.keys(VIEW_CODES).filter((code) => code !== "VIEWS-YAML")],
  ])("has every code of %s", (_what, codes) => {
    const found = new Set(problems.map(({ code }) => code));
    expect(codes.filter((code) => !found.has(code))).toEqual([]);
  });

  test("is said by an organisation in the language spoken, and anew in another", () => {
    const english = buildOrg(opened.cards, opened.types);
    speak("de");
    const german = sayAnew(english);
    expect(german.problems.flatMap(({ message }) => englishIn(message))).toEqual([]);
    expect(
      buildOrg(opened.cards, opened.types)
        .problems.map(({ message }) => message)
        .sort(),
    ).toEqual(german.problems.map(({ message }) => message).sort());
    speak("en");
    expect(
      sayAnew(german)
        .problems.map(({ message }) => message)
        .sort(),
    ).toEqual(english.problems.map(({ message }) => message).sort());
  });
});

describe("a problem", () => {
  const reason = said("disk:reason.ENOSPC");
  const what = said("disk:save.failed", { path: "a.md", reason });
  const problem = { message: inEnglish(what), said: what };

  test("is told in the language spoken, with all that fills it", () => {
    expect(told(problem)).toBe("a.md could not be saved: the disk is full. Nothing was changed; try again.");
    expect(retold(problem)).toBe(problem);
    speak("de");
    const german = "a.md ließ sich nicht speichern: Der Datenträger ist voll. Nichts wurde geändert; noch einmal versuchen.";
    expect(told(problem)).toBe(german);
    expect(retold(problem)).toEqual({ ...problem, message: german });
    expect(retold(retold(problem)).message).toBe(german);
    speak("en");
    expect(retold({ ...problem, message: german })).toEqual(problem);
  });

  test("that came without its words stays as it came", () => expect(toldIn("de", { message: "As it is." })).toBe("As it is."));

  test("takes gaps for what they are, not for templates", () => {
    expect(inEnglish(said("disk:name.taken", { path: "{{path}}$&" }))).toMatch(/^\{\{path\}\}\$& is there/);
  });
});

describe("a sentence of a library", () => {
  test.each([
    ["yaml", "deficient indentation", "eine Zeile ist nicht weit genug eingerückt"],
    ["yaml", "expected ':' after a mapping key", "nach einem Schlüssel fehlt der Doppelpunkt"],
    ["issue", 'Unrecognized key: "xx"', 'Unbekannter Schlüssel: "xx"'],
    ["issue", "Invalid input: expected string, received undefined", "Erwartet wird ein Text, gefunden wurde nichts"],
    ["issue", "Invalid input: expected 3", "Erwartet wird 3"],
    ["yaml", "something new", "„something new“"],
  ] as const)("of %s is known again: %s", (group, english, german) => {
    const found = { message: english, said: said("disk:fault.report", { reason: recognised(group, english) }) };
    expect(inEnglish(found.said)).toBe(`Teamscape failed here: ${english}. Please report it.`);
    expect(toldIn("de", found)).toBe(`Teamscape ist hier gescheitert: ${german}. Bitte melden.`);
  });
});

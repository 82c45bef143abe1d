// A folder's settings: each value by itself, each refusal with its line, and nothing that a file may hold breaks the reading.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readSettings } from "./read-settings.ts";
import { DEFAULT_SETTINGS } from "./settings.ts";
import { SETTING_ENTRIES, snakeCase } from "./settings-list.ts";
import { settingsSchema } from "./settings-schema.ts";

const read = (...lines: readonly string[]) => readSettings(`${lines.join("\n")}\n`, "teamscape.yml");
const told = (...lines: readonly string[]) => read(...lines).problems.map(({ code, line, message }) => [code, line, message]);

describe("settings that count", () => {
  test.each(["", "# nothing", "load:", "load: {}", "load:\n  capability: 5"])("%j changes nothing", (text) => {
    expect(readSettings(text, "teamscape.yml")).toEqual({ settings: DEFAULT_SETTINGS, problems: [] });
    expect(readSettings(text, "teamscape.yml").settings).toBe(DEFAULT_SETTINGS);
  });

  test("keys in the file's own spelling, in camel case and dotted", () => {
    const { settings, problems } = read(
      "load:",
      "  capability_beside_domains: 3",
      "  borders: [20, 40, 60.5]",
      "onCall: { strained: 0.2 }",
      "leadership.threshold: '4'",
      "smells:",
      "  smallSize: 4",
    );
    expect(problems).toEqual([]);
    expect(settings).toEqual({
      ...DEFAULT_SETTINGS,
      load: { ...DEFAULT_SETTINGS.load, capabilityBesideDomains: 3, borders: [20, 40, 60.5] },
      onCall: { ...DEFAULT_SETTINGS.onCall, strained: 0.2 },
      leadership: { ...DEFAULT_SETTINGS.leadership, threshold: 4 },
      smells: { ...DEFAULT_SETTINGS.smells, smallSize: 4 },
    });
  });

  test("a byte order mark and Windows line ends are no part of it", () => {
    const { settings, problems } = readSettings("\uFEFFload:\r\n  near: 4\r\n  slowing: x\r\n", "teamscape.yml");
    expect(settings.load.near).toBe(4);
    expect(problems).toMatchObject([{ line: 3, column: 3 }]);
  });
});

describe("what is refused", () => {
  test("a bad value has its default, what is beside it counts", () => {
    const { settings, problems } = read("load:", "  capability: lots", "  near: 4");
    expect(settings.load).toEqual({ ...DEFAULT_SETTINGS.load, near: 4 });
    expect(problems.map(({ said: _, ...problem }) => problem)).toEqual([
      {
        code: "SETTINGS-VALUE",
        severity: "warning",
        message: 'load.capability is "lots", but it must be a number from 0 to 1000. The default (5) is used.',
        path: "teamscape.yml",
        line: 2,
        column: 3,
        field: "load.capability",
      },
    ]);
  });

  test.each([
    ["load.scope_cap", "-1", "-1", "a number from 0 to 1000"],
    ["load.borders", "[20, 40, 30]", "[20, 40, 30]", "three numbers up to 100, each above the one before"],
    ["load.borders", "[20, 40]", "[20, 40]", "three numbers up to 100, each above the one before"],
    ["load.borders", "30", "30", "three numbers up to 100, each above the one before"],
    [
      "load.sizes",
      "[1, 2, 0, 0, 0, 0, 0, 0]",
      "[1, 2, 0, 0, 0, 0, 0, 0]",
      "eight numbers from 0 to 1000, the first five not rising",
    ],
    ["load.on_call", "[2, 5, 4, 12]", "[2, 5, 4, 12]", "four numbers from 0 to 1000, not falling"],
    ["load.on_call_shares", "[0.5, 0.5, 1]", "[0.5, 0.5, 1]", "three numbers from 0 to 1, each above the one before"],
    ["leadership.threshold", "2.5", "2.5", "a whole number of 1 or more"],
    ["leadership.threshold", "0", "0", "a whole number of 1 or more"],
    ["consumers.enough", "many", '"many"', "a whole number of 1 or more"],
    ["smells.collaborations", "-1", "-1", "a whole number of 0 or more"],
    ["on_call.strained", "25", "25", "a number from 0 to 1"],
    ["on_call.high_sla", "100.1", "100.1", "a number from 0 to 100"],
    ["load.near", ".inf", '".inf"', "a number from 0 to 100"],
    ["load.near", "true", '"true"', "a number from 0 to 100"],
    ["load.near", "", "empty", "a number from 0 to 100"],
    ["load.near", "{a: 1}", "a group", "a number from 0 to 100"],
  ])("%s: %s", (key, value, shown, allowed) => {
    const { settings, problems } = read(`${key}: ${value}`);
    expect(settings).toBe(DEFAULT_SETTINGS);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({ code: "SETTINGS-VALUE", field: key, line: 1 });
    expect(problems[0]?.message.startsWith(`${key} is ${shown}, but it must be ${allowed}. The default (`)).toBe(true);
  });

  test("settings that follow upon each other and do not: all of them have their defaults", () => {
    const { settings, problems } = read("smells:", "  very_large_size: 20", "  small_size: 12", "  mttr_hours: 3");
    expect(settings.smells).toEqual({ ...DEFAULT_SETTINGS.smells, mttrHours: 3 });
    expect(problems.map(({ line, message }) => [line, message])).toEqual([
      [
        3,
        "smells.small_size (12) must not be above smells.large_size (9). The defaults are used: smells.small_size 5, smells.large_size 9, smells.very_large_size 15.",
      ],
    ]);
    expect(read("smells:", "  small_size: 12", "  large_size: 12").problems).toEqual([]);
  });

  test("a key that is no setting names the nearest one", () => {
    const nearest = (key: string) => /The nearest one is (.*)\.$/.exec(read(`${key}: 3`).problems[0]?.message ?? "")?.[1];
    expect(nearest("load.capabilty")).toBe("load.capability");
    expect(nearest("treshold")).toBe("leadership.threshold");
    expect(nearest("leadershp")).toBe("leadership");
    expect(nearest("smells.leadTimeDay")).toBe("smells.lead_time_days");
    expect(read("treshold: 3").problems).toMatchObject([{ code: "SETTINGS-KEY", severity: "info" }]);
  });

  test("a group without a group below it", () => {
    expect(told("smells: 5")).toEqual([
      ["SETTINGS-VALUE", 1, "smells is a group of settings, such as smells.small_size. Write them below it."],
    ]);
  });

  test("one setting in two spellings", () => {
    const { settings } = read("load: { newTeam: 1, new_team: 2 }");
    expect(settings.load.newTeam).toBe(1);
    expect(told("load: { newTeam: 1, new_team: 2 }")).toEqual([
      ["SETTINGS-VALUE", 1, "load.new_team is written twice. The first one counts; remove the other."],
    ]);
  });

  test("what is not YAML, not a group of settings, too long or a bomb", () => {
    for (const text of ["load: [", "- 1", "just words", "x".repeat(300_000), "a: &a [1]\n__proto__: *b\n"]) {
      const { settings, problems } = readSettings(text, "teamscape.yml");
      expect(settings).toBe(DEFAULT_SETTINGS);
      expect(problems[0]).toMatchObject({ path: "teamscape.yml" });
    }
    expect(told("load: [")[0]?.[2]).toContain("All settings have their defaults.");
    expect(Object.getPrototypeOf({})).toBe(Object.prototype);
  });
});

describe("the list of settings", () => {
  test("is exactly the settings there are, each default allowed", () => {
    const named: Record<string, Record<string, unknown>> = {};
    for (const { section, name, default: value } of SETTING_ENTRIES) named[section] = { ...named[section], [name]: value };
    expect(named).toEqual(DEFAULT_SETTINGS);
    expect(settingsSchema.parse(DEFAULT_SETTINGS)).toEqual(DEFAULT_SETTINGS);
  });

  test("has words for each", () => {
    for (const { key, allowed, unit, meaning, source } of SETTING_ENTRIES) {
      expect(
        [key, allowed, unit, source].every((text) => text.length > 1),
        key,
      ).toBe(true);
      expect(meaning, key).toMatch(/^[A-Z].*\.$/);
    }
  });

  test("every one of them can be changed by its name, or says why not", () => {
    const defaults = SETTING_ENTRIES.map(({ key, default: value }) => `${key}: ${JSON.stringify(value)}`);
    expect(read(...defaults)).toEqual({ settings: DEFAULT_SETTINGS, problems: [] });
    let changed = 0;
    for (const { key, section, name, default: value } of SETTING_ENTRIES) {
      const other = typeof value === "number" ? value + 1 : value.map((one) => one / 2);
      const { settings, problems } = read(`${snakeCase(section)}:`, `  ${name}: ${JSON.stringify(other)}`);
      expect({ ...settings[section] }, key).toMatchObject({ [name]: problems.length === 0 ? other : value });
      expect(
        problems.map(({ field }) => field),
        key,
      ).toEqual(problems.length === 0 ? [] : [key]);
      if (problems.length === 0) changed += 1;
    }
    // Shares of 0 to 1 cannot take one more, and all but one of these pairs are further apart than one.
    expect(SETTING_ENTRIES.length - changed).toBeLessThan(8);
  });
});

describe("any file at all", () => {
  const key = fc.oneof(
    fc.constantFrom(...SETTING_ENTRIES.flatMap(({ key: dotted, name, section }) => [dotted, name, section])),
    fc.string({ maxLength: 12 }),
  );
  const leaf = fc.oneof(
    fc.integer(),
    fc.double(),
    fc.string({ maxLength: 8 }),
    fc.constantFrom(null, true, "&a", "*a", "!!js/function x", "<<"),
    fc.array(fc.double(), { maxLength: 9 }),
  );
  const tree = fc.dictionary(key, fc.oneof(leaf, fc.dictionary(key, leaf, { maxKeys: 5 })), { maxKeys: 6 });
  const line = fc
    .tuple(fc.constantFrom("", "  ", "- "), key, fc.constantFrom(": ", ":", " "), leaf)
    .map(([indent, name, colon, value]) => `${indent}${name}${colon}${String(value)}`);
  const text = fc.oneof(
    fc.string({ unit: "binary", maxLength: 200 }),
    tree.map((value) => JSON.stringify(value)),
    fc.array(line, { maxLength: 8 }).map((lines) => lines.join("\n")),
  );

  test("is read without throwing, into settings that are allowed, alike each time", () => {
    fc.assert(
      fc.property(text, (file) => {
        const { settings, problems } = readSettings(file, "teamscape.yml");
        expect(settingsSchema.safeParse(settings).success).toBe(true);
        for (const { line: at, message } of problems) {
          expect(at).toBeGreaterThanOrEqual(1);
          expect(message.length).toBeLessThan(500);
        }
        expect(readSettings(file, "teamscape.yml")).toEqual({ settings, problems });
      }),
      { numRuns: 1500 },
    );
  });
});

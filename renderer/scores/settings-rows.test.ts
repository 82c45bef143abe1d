import { describe, expect, it } from "vitest";
import { DEFAULT_SETTINGS } from "../../shared/score/settings.ts";
import { SETTING_ENTRIES } from "../../shared/score/settings-list.ts";
import { changedWords, settingRows } from "./settings-rows.ts";

describe("settingRows", () => {
  it("shows every setting with its value, and nothing as changed by default", () => {
    const rows = settingRows(DEFAULT_SETTINGS);
    expect(rows.length).toBe(SETTING_ENTRIES.length);
    expect(rows.every(({ usually }) => usually === null)).toBe(true);
    expect(rows.find(({ entry }) => entry.key === "load.borders")?.value).toBe("25, 50, 75");
    expect(changedWords(rows)).toBeNull();
  });

  it("tells what teamscape.yml changed from what", () => {
    const load = { ...DEFAULT_SETTINGS.load, capability: 6, borders: [20, 50, 75] as const };
    const rows = settingRows({ ...DEFAULT_SETTINGS, load });
    const changed = rows.filter(({ usually }) => usually !== null);
    expect(changed.map(({ entry, value, usually }) => [entry.key, value, usually])).toEqual([
      ["load.capability", "6", "5"],
      ["load.borders", "20, 50, 75", "25, 50, 75"],
    ]);
    expect(changedWords(rows)).toBe("2 changed by teamscape.yml: load.capability, load.borders.");
  });
});

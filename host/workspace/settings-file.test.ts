// teamscape.yml in a real folder: read with it, told anew when it changes, and never the reason that a folder does not open.
import { mkdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it, vi } from "vitest";
import { DEFAULT_SETTINGS } from "../../shared/score/settings.ts";
import { MAX_BYTES } from "./read.ts";
import { NO_SETTINGS, readSettingsFile } from "./settings-file.ts";
import { useFolder } from "./test-folder.ts";

const card = "---\nname: A\n---\n";
const TOLD = { timeout: 3000, interval: 5 };

describe("teamscape.yml", () => {
  const folderWith = useFolder();
  const codes = (problems: readonly { readonly code: string; readonly path: string }[]) =>
    problems.map(({ code, path }) => [code, path]);

  it("is read with the folder, and its problems are the folder's", async () => {
    const folder = await folderWith({ "a.md": card, "teamscape.yml": "leadership:\n  threshold: 4\nload:\n  near: many\n" });
    const { settings, problems } = await folder.opened();
    expect(settings).toEqual({ ...DEFAULT_SETTINGS, leadership: { ...DEFAULT_SETTINGS.leadership, threshold: 4 } });
    expect(problems).toMatchObject([{ code: "SETTINGS-VALUE", path: "teamscape.yml", line: 4 }]);
  });

  it("is told anew when it changes, and its going away brings the defaults back", async () => {
    const folder = await folderWith({ "a.md": card });
    expect((await folder.opened()).settings).toEqual(DEFAULT_SETTINGS);
    const file = join(folder.root, "teamscape.yml");
    const threshold = () => folder.changes.at(-1)?.settings?.leadership.threshold;
    await writeFile(file, "leadership: {threshold: 5}\n");
    await vi.waitFor(() => expect(threshold()).toBe(5), TOLD);
    await writeFile(file, "leadership: {threshold: 6}\n");
    await vi.waitFor(() => expect(threshold()).toBe(6), TOLD);
    // A problem is news, the same settings are not.
    await writeFile(file, "leadership: {threshold: 6}\nnothing: 1\n");
    await vi.waitFor(
      () => expect(codes(folder.changes.at(-1)?.problems ?? [])).toEqual([["SETTINGS-KEY", "teamscape.yml"]]),
      TOLD,
    );
    expect(folder.changes.at(-1)).not.toHaveProperty("settings");
    await rm(file);
    await vi.waitFor(() => expect(folder.changes.at(-1)).toMatchObject({ settings: DEFAULT_SETTINGS, problems: [] }), TOLD);
    for (const { upserted, removed } of folder.changes) expect([...upserted, ...removed]).toEqual([]);
  });

  it("is told to another window when the folder is read anew before the watcher has spoken", async () => {
    const folder = await folderWith({ "a.md": card });
    await folder.opened();
    await writeFile(join(folder.root, "teamscape.yml"), "leadership: {threshold: 5}\n");
    expect((await folder.opened()).settings.leadership.threshold).toBe(5);
    await vi.waitFor(() => expect(folder.changes.map(({ settings }) => settings?.leadership.threshold)).toEqual([5]), TOLD);
  });

  it("may be called teamscape.yaml; of both the first is read, and that is said", async () => {
    const { root } = await folderWith({ "teamscape.yaml": "leadership: {threshold: 5}\n" });
    expect(await readSettingsFile(root)).toMatchObject({ settings: { leadership: { threshold: 5 } }, problems: [] });
    await writeFile(join(root, "teamscape.yml"), "leadership: {threshold: 4}\n");
    const both = await readSettingsFile(root);
    expect(both.settings.leadership.threshold).toBe(4);
    expect(codes(both.problems)).toEqual([["SETTINGS-TWO", "teamscape.yaml"]]);
  });

  it("leaves the defaults where it cannot be read, and says why", async () => {
    const { root } = await folderWith({ "teamscape.yml": new Uint8Array([0xff, 0xfe, 0x61, 0x00]) });
    const file = join(root, "teamscape.yml");
    const told = async () => {
      const { settings, problems } = await readSettingsFile(root);
      expect(settings).toBe(DEFAULT_SETTINGS);
      return codes(problems);
    };
    expect(await told()).toEqual([["TEXT-ENCODING", "teamscape.yml"]]);
    await writeFile(file, "#".repeat(MAX_BYTES + 1));
    expect(await told()).toEqual([["FILE-LIMIT", "teamscape.yml"]]);
    await rm(file);
    await mkdir(file);
    expect(await told()).toEqual([["FILE-UNREADABLE", "teamscape.yml"]]);
    await rm(file, { recursive: true });
    expect(await readSettingsFile(root)).toBe(NO_SETTINGS);
  });
});

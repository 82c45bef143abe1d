// The store against a real folder through a real host: what is shown and what is on disk agree after every step.
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, describe, expect, it, vi } from "vitest";
import { createHost } from "../host/create-host.ts";
import { createOrgStore } from "../renderer/state/org-store.ts";
import type { PlaceTeams } from "../renderer/state/place.ts";
import { layoutInProcess } from "../shared/graph/elk.ts";
import { placeTeams } from "../shared/graph/place.ts";
import { speak } from "../shared/words/t.ts";

const card = (name: string, x: number, rest = "") =>
  `---\nname: ${name} # the name\nteam_type: platform\nposition:\n  x: ${x}.0\n  y: 40\n${rest}---\n\nBody of ${name}.\n`;

const closers: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0).reverse()) await close();
});

const placeInProcess: PlaceTeams = async (org, known) => placeTeams(org, known, await layoutInProcess());

async function openStore(files: Readonly<Record<string, string>>, place: PlaceTeams = placeInProcess) {
  const folder = await mkdtemp(join(tmpdir(), "teamscape-store-"));
  const stateDir = await mkdtemp(join(tmpdir(), "teamscape-state-"));
  closers.push(
    () => rm(folder, { recursive: true, force: true }),
    () => rm(stateDir, { recursive: true, force: true }),
  );
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
  const host = await createHost(folder, { stateDir });
  if (!host.ok) throw new Error(JSON.stringify(host.error));
  closers.push(() => host.value.close());
  const store = createOrgStore(host.value, place);
  await store.getState().open();
  return { folder, store, text: (name: string) => readFile(join(folder, name), "utf8") };
}

const rectOf = (store: Awaited<ReturnType<typeof openStore>>["store"], key: string) =>
  store.getState().graph.nodes.get(key)?.rect;

describe("org store", () => {
  it("moves a team: the canvas at once, two number tokens on disk, undo and redo the very bytes", async () => {
    const before = card("Alpha", 100);
    const { store, text } = await openStore({ "a.md": before, "b.md": card("Beta", 700) });
    const move = store.getState().move(new Map([["card:a.md", { x: 150, y: 60 }]]));
    expect(rectOf(store, "card:a.md")).toMatchObject({ x: 150, y: 60 });
    await move;
    const after = before.replace("x: 100.0", "x: 150.0").replace("y: 40", "y: 60");
    expect(await text("a.md")).toBe(after);
    expect(store.getState().undo.map((step) => step.label)).toEqual(["Move Alpha"]);
    await store.getState().undoLast();
    expect(await text("a.md")).toBe(before);
    expect(rectOf(store, "card:a.md")).toMatchObject({ x: 100, y: 40 });
    await store.getState().redoLast();
    expect(await text("a.md")).toBe(after);
  });

  it("says findings and reasons anew when another language is spoken, and finds the same", async () => {
    const { store } = await openStore({
      "a.md": card("Alpha", 100, "interactions: [{team: Nobody, mode: collaboration}]\nsize: 3\n"),
    });
    const { scores: english, org } = store.getState();
    const bare = () => store.getState().scores.findings.map(({ message: _, ...rest }) => rest);
    const same = bare();
    expect(same.map(({ code }) => code)).toEqual(expect.arrayContaining(["REF-DANGLING", "SIZE-SMALL"]));
    const wordsOf = () => new Map(store.getState().scores.findings.map(({ code, message }) => [code, message]));
    const before = wordsOf();
    try {
      speak("de");
      store.getState().newDay();
      expect(bare()).toEqual(same);
      for (const [code, message] of wordsOf()) expect(message, code).not.toBe(before.get(code));
      expect(wordsOf().get("REF-DANGLING")).toContain("nennt kein Team");
      expect(wordsOf().get("SIZE-SMALL")).toContain("Alpha hat 3 Personen, weniger als 5.");
      const sizeOf = (scores: typeof english) => scores.teams.get("card:a.md")?.load.parts.find(({ part }) => part === "size");
      expect(sizeOf(store.getState().scores)?.reason).not.toBe(sizeOf(english)?.reason);
      expect(store.getState().org.teams.get("card:a.md")?.problems).not.toBe(org.teams.get("card:a.md")?.problems);
    } finally {
      speak("en");
    }
    store.getState().newDay();
    expect(wordsOf()).toEqual(before);
    expect(store.getState().scores).toEqual(english);
  });

  it("takes quick moves of the same team in order, each against the bytes the one before left", async () => {
    const { store, text } = await openStore({ "a.md": card("Alpha", 100) });
    await Promise.all([1, 2, 3, 4, 5].map((n) => store.getState().move(new Map([["card:a.md", { x: 100 + n * 10, y: 40 }]]))));
    expect(await text("a.md")).toBe(card("Alpha", 150));
    expect(store.getState().save).toBe("saved");
    expect(rectOf(store, "card:a.md")).toMatchObject({ x: 150, y: 40 });
    for (let step = 0; step < 5; step++) await store.getState().undoLast();
    expect(await text("a.md")).toBe(card("Alpha", 100));
  });

  it("does not overwrite what another program wrote, says so, and puts the team back where the disk has it", async () => {
    const { folder, store, text } = await openStore({ "a.md": card("Alpha", 100) });
    const foreign = card("Alpha", 333, "team_id: alpha\n");
    // Written without waiting for the watcher: the store still believes the old hash.
    await writeFile(join(folder, "a.md"), foreign);
    await store.getState().move(new Map([["card:a.md", { x: 900, y: 900 }]]));
    expect(await text("a.md")).toBe(foreign);
    expect(store.getState().save).toBe("failed");
    expect(store.getState().notice?.detail).toContain("a.md");
    expect(store.getState().undo).toEqual([]);
    await vi.waitFor(() => expect(rectOf(store, "card:a.md")).toMatchObject({ x: 333 }), { timeout: 5000 });
  });

  it("shows a foreign change within a second and keeps the history usable for other cards", async () => {
    const { folder, store } = await openStore({ "a.md": card("Alpha", 100), "b.md": card("Beta", 700) });
    await store.getState().move(new Map([["card:a.md", { x: 160, y: 40 }]]));
    await writeFile(join(folder, "b.md"), card("Beta renamed", 700));
    await vi.waitFor(() => expect(store.getState().org.teams.get("card:b.md")?.name).toBe("Beta renamed"), {
      timeout: 1000,
      interval: 10,
    });
    await store.getState().undoLast();
    expect(await readFile(join(folder, "a.md"), "utf8")).toBe(card("Alpha", 100));
  });

  it("moves a ghost in memory only and writes nothing", async () => {
    const text = card("Alpha", 100, "dependencies: [Nobody]\n");
    const { store, text: read } = await openStore({ "a.md": text });
    const ghost = [...store.getState().org.teams.values()].find((team) => team.kind === "ghost");
    if (ghost === undefined) throw new Error("no ghost for a dangling reference");
    await store.getState().move(new Map([[ghost.key, { x: 500, y: 500 }]]));
    expect(rectOf(store, ghost.key)).toMatchObject({ x: 500, y: 500 });
    expect(await read("a.md")).toBe(text);
    expect(store.getState().undo).toEqual([]);
  });

  it("refuses to move a card that cannot be read, and puts it back", async () => {
    const broken = "---\nname: Broken\nposition: {x: 1, y: 2\n---\n";
    const { store, text } = await openStore({ "a.md": broken });
    const at = rectOf(store, "card:a.md");
    await store.getState().move(new Map([["card:a.md", { x: 500, y: 500 }]]));
    expect(await text("a.md")).toBe(broken);
    expect(rectOf(store, "card:a.md")).toEqual(at);
    expect(store.getState().notice?.tone).toBe("error");
  });

  it("shows every team even where layout fails, and says so", async () => {
    const { store } = await openStore({ "a.md": "---\nname: Alpha\n---\n", "b.md": card("Beta", 0) }, () =>
      Promise.reject(new Error("no worker")),
    );
    expect(store.getState().status).toBe("ready");
    expect(store.getState().graph.nodes.size).toBe(2);
    expect(store.getState().notice?.detail).toContain("no worker");
  });

  it("judges a folder of usual size with its first picture, a large one only when that is drawn", async () => {
    const some = (count: number) =>
      Object.fromEntries(Array.from({ length: count }, (_, n) => [`t${n}.md`, card(`Team ${n}`, n * 300)]));
    const { store: usual } = await openStore(some(3));
    expect(usual.getState().scores.teams.size).toBe(3);
    const { store: large } = await openStore(some(501));
    await new Promise((resolve) => setImmediate(resolve));
    expect(large.getState().scores.teams.size).toBe(0);
    large.getState().drawn();
    await vi.waitFor(() => expect(large.getState().scores.teams.size).toBe(501));
  });
});

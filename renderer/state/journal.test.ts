// When the journal is sent: soon after typing rests, at once when asked, never while a folder is being opened, and with one complaint.
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Change, ChangeOutcome } from "../../shared/card/edit-types.ts";
import type { HostApi, JournalEntry, OpenReply } from "../../shared/contract.ts";
import { DEFAULT_SETTINGS } from "../../shared/score/settings.ts";
import { createOrgStore } from "./org-store.ts";

const opened: OpenReply = {
  kind: "opened",
  folder: {
    name: "org",
    root: "/org",
    cards: [],
    documents: [],
    types: [],
    settings: DEFAULT_SETTINGS,
    views: { kind: "none" },
    problems: [],
    placed: {},
    journal: [],
  },
};
const draft = (text: string) => ({ path: "a.md", field: "name", text, base: "0".repeat(64), restored: false });

function fakeHost() {
  const sent: (readonly JournalEntry[])[] = [];
  const state = {
    journal: { kind: "kept" } as unknown,
    apply: Promise.resolve<unknown>({ kind: "failed", problems: [] }),
    open: Promise.resolve<unknown>(opened),
  };
  const api: HostApi = {
    async call(name: string, request: unknown) {
      if (name === "open") return state.open as never;
      if (name === "apply") return state.apply as never;
      if (name === "keepJournal") sent.push((request as { journal: readonly JournalEntry[] }).journal);
      return state.journal as never;
    },
    on: () => () => undefined,
  };
  return { api, sent, state };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const openStore = async () => {
  const host = fakeHost();
  const store = createOrgStore(host.api, async () => new Map());
  await store.getState().open();
  return { ...host, store };
};
const texts = (sent: readonly (readonly JournalEntry[])[]) =>
  sent.map((journal) => journal.map((entry) => (entry.kind === "change" ? entry.change.label : entry.text)));

describe("journal", () => {
  it("is sent within 150 ms of the first key, once for all that was typed by then, and while typing goes on", async () => {
    const { store, sent } = await openStore();
    for (const text of ["O", "Or", "Ord"]) store.getState().keepDraft(draft(text));
    expect(sent).toEqual([]);
    await vi.advanceTimersByTimeAsync(150);
    expect(texts(sent)).toEqual([["Ord"]]);
    for (let i = 0; i < 40; i++) {
      store.getState().keepDraft(draft(`Orders${i}`));
      await vi.advanceTimersByTimeAsync(10);
    }
    expect(sent.length).toBeGreaterThan(2);
  });

  it("is sent at once on request, and not again for nothing", async () => {
    const { store, sent } = await openStore();
    store.getState().keepDraft(draft("Orders"));
    await store.getState().flush();
    await store.getState().flush();
    await vi.advanceTimersByTimeAsync(1000);
    expect(texts(sent)).toEqual([["Orders"]]);
    store.getState().dropDraft("a.md", "name");
    await store.getState().flush();
    expect(texts(sent)).toEqual([["Orders"], []]);
  });

  it("is sent on leaving without waiting for the reply to what was sent before", async () => {
    const { store, sent, state } = await openStore();
    let answer: (reply: unknown) => void = () => undefined;
    state.journal = new Promise((resolve) => {
      answer = resolve;
    });
    store.getState().keepDraft(draft("Ord"));
    await vi.advanceTimersByTimeAsync(150);
    store.getState().keepDraft(draft("Orders"));
    const left = store.getState().flush();
    expect(texts(sent)).toEqual([["Ord"], ["Orders"]]);
    answer({ kind: "kept" });
    await left;
  });

  it("holds the Change that a slow disk is still writing", async () => {
    const { store, sent, state } = await openStore();
    let answer: (outcome: ChangeOutcome) => void = () => undefined;
    state.apply = new Promise((resolve) => {
      answer = resolve;
    });
    const change: Change = { label: "Slow", cards: [] };
    const done = store.getState().change(() => change);
    await vi.advanceTimersByTimeAsync(150);
    expect(texts(sent)).toEqual([["Slow"]]);
    answer({ kind: "saved", cards: [], documents: [], removed: [], renamed: [], inverse: change });
    await done;
    await vi.advanceTimersByTimeAsync(150);
    expect(texts(sent)).toEqual([["Slow"], []]);
  });

  it("is not sent while a folder is being opened: what the host keeps has not been taken up yet", async () => {
    const { store, sent, state } = await openStore();
    store.getState().keepDraft(draft("Orders"));
    state.open = new Promise(() => undefined);
    void store.getState().open();
    await store.getState().flush();
    await vi.advanceTimersByTimeAsync(1000);
    expect(sent).toEqual([]);
  });

  it("that cannot be kept is told once", async () => {
    const { store, state } = await openStore();
    state.journal = {
      kind: "failed",
      problems: [{ code: "WRITE-FAILED", severity: "error", message: "The disk is full.", path: "" }],
    };
    store.getState().keepDraft(draft("O"));
    await store.getState().flush();
    const first = store.getState().notice;
    expect(first).toMatchObject({ tone: "error", title: "Typing is not kept safe" });
    expect(first?.detail).toContain("The disk is full.");
    store.getState().keepDraft(draft("Or"));
    await store.getState().flush();
    expect(store.getState().notice).toBe(first);
  });
});

import { expect, test } from "vitest";
import { err, ok, type Result } from "../shared/result.ts";
import { createOpening } from "./opening.ts";

const problem = { code: "GONE", severity: "error", message: "It is not there.", path: "" } as const;

/** Folders named "gone…" cannot be opened. */
function opening(recent: string[], sample: Result<string> = ok("/sample")) {
  const log: string[] = [];
  const made = createOpening({
    folders: {
      open: async (root) => {
        log.push(`open ${root}`);
        return root.includes("gone") ? err([problem]) : ok(undefined);
      },
    },
    settings: {
      current: { recent, window: null },
      remember: (folder) => void log.push(`remember ${folder}`),
      forget: (folder) => void log.push(`forget ${folder}`),
    },
    sample: async () => sample,
    language: "en",
    tell: async (message) => void log.push(`tell ${message}`),
  });
  return { ...made, log };
}

test("starts with the folder that was asked for", async () => {
  const { start, log } = opening(["/recent"]);
  await start("/asked");
  expect(log).toEqual(["open /asked", "remember /asked"]);
});

test("else with the last one", async () => {
  const { start, log } = opening(["/recent", "/older"]);
  await start(null);
  expect(log).toEqual(["open /recent", "remember /recent"]);
});

test("else with the sample, which does not count as recent", async () => {
  const { start, log } = opening([]);
  await start(null);
  expect(log).toEqual(["open /sample"]);
});

test("a last folder that is gone is said, forgotten, and the sample shown", async () => {
  const { start, log } = opening(["/gone"]);
  await start(null);
  expect(log).toEqual(["open /gone", "forget /gone", "tell /gone was not opened.", "open /sample"]);
});

test("a sample that cannot be had is said", async () => {
  const { start, log } = opening([], err([problem]));
  await start(null);
  expect(log).toEqual(["tell The sample organisation was not opened."]);
});

test("a recent folder that is gone, chosen from the menu, leaves the open one alone", async () => {
  const { show, log } = opening(["/gone"]);
  expect(await show("/gone")).toBe(false);
  expect(log).toEqual(["open /gone", "forget /gone", "tell /gone was not opened."]);
});

import { mkdtemp, readdir, readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Session, BrowserWindow as Window } from "electron";
import { beforeEach, describe, expect, test, vi } from "vitest";
import type { ExportReply, HostApi } from "../shared/contract.ts";
import { allowExportDownloads, exportToFile } from "./export.ts";
import { BrowserWindow, fake, preventable } from "./testing/fake-electron.ts";

vi.mock("electron", () => import("./testing/fake-electron.ts"));

let folder: string;
beforeEach(async () => {
  fake.reset();
  folder = await mkdtemp(join(tmpdir(), "teamscape-export-"));
});

describe("from the menu", () => {
  const run = (format: "svg" | "png", reply: ExportReply) => {
    const call = (async () => reply) as unknown as HostApi["call"];
    return exportToFile(format, { window: new BrowserWindow() as unknown as Window, call, startIn: folder, theme: "light" });
  };
  const drawn = (fileName: string, data: string): ExportReply => ({ kind: "exported", fileName, mediaType: "", data });

  test("writes the SVG's text and the PNG's bytes where the user said", async () => {
    fake.answers.save.push(join(folder, "a.svg"), join(folder, "b.png"));
    await run("svg", drawn("org.svg", "<svg>ü</svg>"));
    await run("png", drawn("org.png", Buffer.from([137, 80, 78, 71, 0, 255]).toString("base64")));
    expect(await readFile(join(folder, "a.svg"), "utf8")).toBe("<svg>ü</svg>");
    expect([...(await readFile(join(folder, "b.png")))]).toEqual([137, 80, 78, 71, 0, 255]);
    expect(fake.saveDialogs.map(({ defaultPath }) => defaultPath)).toEqual([join(folder, "org.svg"), join(folder, "org.png")]);
    expect(await readdir(folder)).toEqual(["a.svg", "b.png"]);
    expect(fake.boxes).toEqual([]);
  });

  test("writes nothing when the user thinks better of it", async () => {
    await run("svg", drawn("org.svg", "<svg/>"));
    expect([await readdir(folder), fake.boxes]).toEqual([[], []]);
  });

  test("says so when the diagram cannot be drawn, before it asks where to put it", async () => {
    await run("png", { kind: "failed", problems: [{ code: "X", severity: "error", message: "Too large.", path: "" }] });
    expect(fake.boxes).toMatchObject([{ message: "The diagram was not exported.", detail: "Too large." }]);
    expect(fake.saveDialogs).toEqual([]);
  });

  test("says so when it cannot be written", async () => {
    fake.answers.save.push(folder);
    await run("svg", drawn("org.svg", "<svg/>"));
    expect(fake.boxes).toMatchObject([{ message: "The diagram was not exported." }]);
  });
});

describe("from the page", () => {
  const download = (url: string, fileName: string) => {
    allowExportDownloads(fake.session as unknown as Session, () => folder);
    const options: unknown[] = [];
    const event = preventable();
    const item = {
      getURL: () => url,
      getFilename: () => fileName,
      setSaveDialogOptions: (given: unknown) => options.push(given),
    };
    fake.session.emit("will-download", event, item);
    return { prevented: event.defaultPrevented, options };
  };

  test("a picture that the page has made is saved where the user says", () => {
    const { prevented, options } = download("blob:app://teamscape/1", "org.png");
    expect(prevented).toBe(false);
    expect(options).toMatchObject([{ defaultPath: join(folder, "org.png"), filters: [{ extensions: ["png"] }] }]);
  });

  test.each([
    ["https://example.com/org.svg", "org.svg"],
    ["file:///etc/passwd", "a.svg"],
    ["blob:app://teamscape/1", "setup.exe"],
    ["blob:app://teamscape/1", "org.svg.desktop"],
  ])("nothing else is: %s as %s", (url, fileName) => {
    expect(download(url, fileName)).toEqual({ prevented: true, options: [] });
  });
});

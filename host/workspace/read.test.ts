import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readFound } from "./read.ts";
import { useFolder } from "./test-folder.ts";

describe("read", () => {
  const folderWith = useFolder();
  async function read(content: string | Uint8Array) {
    const { root } = await folderWith({ "a.md": content });
    return readFound({ path: "a.md", real: join(root, "a.md") });
  }
  const cardOf = async (content: string | Uint8Array) => {
    const file = (await read(content))?.file;
    return file?.kind === "card" ? file.card : null;
  };

  it("hashes the bytes, not the text", async () => {
    // printf '---\nname: A\n---\n' | sha256sum
    expect((await read("---\nname: A\n---\n"))?.hash).toBe("7ca028222ecfe92cbaeae07587641c8e2d6fb4ddcfd99e75624c0bc740366c91");
    expect((await read("\uFEFFx"))?.hash).not.toBe((await read("x"))?.hash);
  });

  it.each([
    ["UTF-16 with its mark", Buffer.from("\uFEFF---\nname: A\n---\n", "utf16le")],
    ["Latin-1", Buffer.from("---\nname: Z\xfcrich\n---\n", "latin1")],
    ["a cut-off character", Buffer.from([...Buffer.from("---\nname: A\n---\n"), 0xe2, 0x82])],
  ])("shows a card in %s as one that cannot be read", async (_what, bytes) => {
    expect(await cardOf(bytes)).toMatchObject({ name: "a", editable: false, problems: [{ code: "TEXT-ENCODING" }] });
  });

  it("draws no team for bytes that nobody meant as a card, and says so about the folder", async () => {
    expect(await read(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0xff]))).toMatchObject({
      file: null,
      problem: { code: "TEXT-ENCODING" },
    });
  });

  it("reads 2 MiB and not a byte more", async () => {
    const head = "---\nname: Large\n---\n";
    const limit = 2 * 1024 * 1024;
    expect(await cardOf(head.padEnd(limit, "x"))).toMatchObject({ name: "Large", editable: true });
    expect(await cardOf(head.padEnd(limit + 1, "x"))).toMatchObject({ editable: false, problems: [{ code: "FILE-LIMIT" }] });
    expect(await read("# Notes\n".padEnd(limit + 1, "x"))).toMatchObject({ file: null, problem: { code: "FILE-LIMIT" } });
  });

  it("is null for a file that is gone", async () => {
    const { root } = await folderWith({});
    expect(readFound({ path: "a.md", real: join(root, "a.md") })).toBeNull();
    await writeFile(join(root, "a.md"), "");
    expect(readFound({ path: "a.md", real: join(root, "a.md") })).toMatchObject({ file: { kind: "document" } });
  });
});

// The saved views of a real folder: read with it, written by Changes that can be undone, watched, and never in the way of the cards.
import { readFile, rm, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it, vi } from "vitest";
import type { Change } from "../../shared/card/edit-types.ts";
import { deleteView, saveView, updateView } from "../../shared/views/edit-views.ts";
import type { ViewsFile } from "../../shared/views/types.ts";
import { PLAIN_VIEW } from "../../shared/views/view.ts";
import { VIEWS_FILE } from "../../shared/views/views-file.ts";
import { useFolder } from "./test-folder.ts";

const CARD = "---\nname: A\n---\n";
const WRITTEN = "# ours\nviews:\n  - name: Mine # kept\n    flow: false\n";

describe("saved views", () => {
  const folder = useFolder();
  const planned = (plan: ReturnType<typeof saveView>): Change => {
    if (!plan.ok || plan.value === null) throw new Error(JSON.stringify(plan));
    return plan.value;
  };
  const textOf = (file: ViewsFile | undefined): string => {
    if (file?.kind !== "text") throw new Error(`no text: ${file?.kind}`);
    return file.text;
  };

  it("makes the file, takes it away again by undo, and brings it back by redo", async () => {
    const { workspace, root, opened, outcome } = await folder({ "a.md": CARD });
    const { views, documents } = await opened();
    expect([views, documents]).toEqual([{ kind: "none" }, []]);
    const made = outcome(await workspace.apply(planned(saveView(views, "First", PLAIN_VIEW, "Save"))));
    const text = await readFile(join(root, VIEWS_FILE), "utf8");
    expect(text).toMatch(/^# Views of the diagram.*\nversion: 1\nviews:\n {2}- name: First\n$/s);
    expect(textOf(made.views)).toBe(text);
    expect([made.cards, made.documents]).toEqual([[], []]);
    const undone = outcome(await workspace.apply(made.inverse));
    expect(undone.views).toEqual({ kind: "none" });
    await expect(readFile(join(root, VIEWS_FILE))).rejects.toThrow("ENOENT");
    outcome(await workspace.apply(undone.inverse));
    expect(await readFile(join(root, VIEWS_FILE), "utf8")).toBe(text);
  });

  it("changes one view and leaves every other byte; undo brings the very bytes back", async () => {
    const { workspace, root, opened, outcome } = await folder({ "a.md": CARD, [VIEWS_FILE]: WRITTEN });
    const { views } = await opened();
    const saved = outcome(await workspace.apply(planned(updateView(views, "Mine", { ...PLAIN_VIEW, sized: true }, "Update"))));
    expect(await readFile(join(root, VIEWS_FILE), "utf8")).toBe(WRITTEN.replace("flow: false", "sized: true"));
    outcome(await workspace.apply(saved.inverse));
    expect(await readFile(join(root, VIEWS_FILE), "utf8")).toBe(WRITTEN);
  });

  it("writes nothing over what another program wrote, and says what both wanted", async () => {
    const { workspace, root, opened } = await folder({ "a.md": CARD, [VIEWS_FILE]: WRITTEN });
    const { views } = await opened();
    const theirs = `${WRITTEN}  - name: Theirs\n`;
    await writeFile(join(root, VIEWS_FILE), theirs);
    const outcome = await workspace.apply(planned(deleteView(views, "Mine", "Delete")));
    expect(outcome).toMatchObject({ kind: "conflict", paths: [VIEWS_FILE], files: [{ base: WRITTEN, theirs }] });
    expect(await readFile(join(root, VIEWS_FILE), "utf8")).toBe(theirs);
  });

  it("tells what another program made of it, and forgets it when it goes", async () => {
    const { workspace, root, opened, changes } = await folder({ "a.md": CARD });
    await opened();
    await writeFile(join(root, VIEWS_FILE), WRITTEN);
    await vi.waitFor(() => expect(textOf(changes.at(-1)?.views)).toBe(WRITTEN));
    await rm(join(root, VIEWS_FILE));
    await vi.waitFor(() => expect(changes.at(-1)?.views).toEqual({ kind: "none" }));
    const reply = await workspace.current();
    expect(reply.kind === "opened" && reply.folder.views).toEqual({ kind: "none" });
  });

  it("goes on without views where the file is broken, and tells its line", async () => {
    const { opened } = await folder({ "a.md": CARD, [VIEWS_FILE]: "views:\n  - colour: red\n  - [\n" });
    const { cards, problems } = await opened();
    expect(cards).toHaveLength(1);
    expect(problems).toMatchObject([{ code: "VIEWS-YAML", path: VIEWS_FILE, line: 4 }]);
  });

  it("reads no bytes that are no text, and does not write over them", async () => {
    const { opened } = await folder({ "a.md": CARD, [VIEWS_FILE]: new Uint8Array([0xff, 0xfe, 0x41, 0x00]) });
    const { views, problems } = await opened();
    expect(views).toEqual({ kind: "unreadable" });
    expect(problems).toMatchObject([{ code: "TEXT-ENCODING", path: VIEWS_FILE }]);
    expect(saveView(views, "A", PLAIN_VIEW, "Save")).toEqual({ ok: false, error: { kind: "closed" } });
  });

  it("is saved where a link leads, and stays a link", async () => {
    const { workspace, root, opened, outcome } = await folder({ "a.md": CARD, "shared.txt": WRITTEN });
    await symlink("shared.txt", join(root, VIEWS_FILE));
    const { views } = await opened();
    outcome(await workspace.apply(planned(deleteView(views, "Mine", "Delete"))));
    expect(await readFile(join(root, "shared.txt"), "utf8")).not.toContain("Mine");
    expect(await readFile(join(root, VIEWS_FILE), "utf8")).toBe(await readFile(join(root, "shared.txt"), "utf8"));
  });
});

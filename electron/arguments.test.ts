import { expect, test } from "vitest";
import { folderArgument } from "./arguments.ts";

test.each([
  ["an installed app", ["/opt/teamscape", "org"], true, "/home/org"],
  ["an absolute path", ["/opt/teamscape", "/data/org"], true, "/data/org"],
  ["with Chromium's switches", ["/opt/teamscape", "--no-sandbox", "org", "--disable-gpu"], true, "/home/org"],
  ["none", ["/opt/teamscape"], true, null],
  ["with the address of a view", ["/opt/teamscape", "teamscape://view#view=1", "org"], true, "/home/org"],
  ["only the address of a view", ["/opt/teamscape", "teamscape://view#view=1"], true, null],
  ["an empty one", ["/opt/teamscape", ""], true, null],
  ["from the sources", ["electron", ".", "org"], false, "/home/org"],
  ["from the sources, none", ["electron", "."], false, null],
  [
    "from the sources, driven by a test",
    ["electron", "--no-sandbox", "--inspect=0", ".", "a folder/ü #1"],
    false,
    "/home/a folder/ü #1",
  ],
])("%s", (_what, argv, packaged, folder) => {
  expect(folderArgument(argv, packaged, "/home")).toBe(folder);
});

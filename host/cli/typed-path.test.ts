import { expect, it } from "vitest";
import { typedPath } from "./typed-path.ts";

const npm = { INIT_CWD: "/home/ann", npm_package_json: "/src/teamscape/package.json", npm_lifecycle_event: "teamscape" };

it("is relative to where npm was called, for npm start and npm run teamscape", () => {
  expect(typedPath("org", npm, "/src/teamscape")).toBe("/home/ann/org");
  expect(typedPath("../org", { ...npm, npm_lifecycle_event: "start" }, "/src/teamscape")).toBe("/home/org");
});

it("is relative to the working folder otherwise, also below a script of npm's", () => {
  expect(typedPath("org", {}, "/tmp")).toBe("/tmp/org");
  expect(typedPath("org", npm, "/tmp")).toBe("/tmp/org");
  expect(typedPath("org", { ...npm, npm_lifecycle_event: "test" }, "/src/teamscape")).toBe("/src/teamscape/org");
});

it("leaves an absolute path alone", () => {
  expect(typedPath("/srv/org", npm, "/src/teamscape")).toBe("/srv/org");
});

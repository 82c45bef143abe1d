import { expect, it } from "vitest";
import { EXAMPLE_FINDINGS } from "./example-findings.ts";
import { asGithub } from "./github.ts";
import { repositoryPrefix } from "./repository-path.ts";

it("is one command for each finding, escaped so that no name can begin another", () => {
  expect(asGithub(EXAMPLE_FINDINGS, "org/").split("\n")).toEqual([
    "::warning title=WATCH-FAILED::Only looked for.",
    "::notice file=org/a%2C b/ä 100%25.md,line=7,col=3,title=SIZE-SMALL::One person. Waived until 2027-01-01: We start (else error).",
    '::error file=org/z.md,line=12,title=REF-DANGLING::No "A | <b>`x`</b>\u001b[31m"%0Ahere: ::error::x',
    "::error file=org/z.md,title=REF-DANGLING::No B here.",
  ]);
  expect(asGithub([], "")).toBe("");
});

it("names files as the repository does, where it is known and holds the folder", () => {
  expect(repositoryPrefix("/repo/teams/org", { GITHUB_WORKSPACE: "/repo" })).toBe("teams/org/");
  expect(repositoryPrefix("/repo", { GITHUB_WORKSPACE: "/repo" })).toBe("");
  expect(repositoryPrefix("/repository/org", { GITHUB_WORKSPACE: "/repo" })).toBe("");
  expect(repositoryPrefix("/repo/org", {})).toBe("");
});

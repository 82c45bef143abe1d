// Which asks for another folder are answered by the desktop itself.
import { expect, test } from "vitest";
import type { HostApi } from "../shared/contract.ts";
import { answeringFolders } from "./choose-folder.ts";

function made() {
  const chosen: string[] = [];
  const passed: unknown[][] = [];
  const host = (async (name: string, request: unknown) => {
    passed.push([name, request]);
    return { kind: "failed", problems: [] };
  }) as unknown as HostApi["call"];
  return { call: answeringFolders(host, (which) => chosen.push(which)), chosen, passed };
}

test("asks the user, or opens the sample, and answers at once", async () => {
  const { call, chosen, passed } = made();
  expect(await call("chooseFolder", { which: "ask" })).toEqual({ kind: "asked" });
  expect(await call("chooseFolder", { which: "sample" })).toEqual({ kind: "asked" });
  expect(chosen).toEqual(["ask", "sample"]);
  expect(passed).toEqual([]);
});

test("passes everything else on, and what it does not understand", async () => {
  const { call, chosen, passed } = made();
  await call("source", { path: "a.md" });
  await call("chooseFolder", { which: "/etc" } as never);
  expect(chosen).toEqual([]);
  expect(passed).toEqual([
    ["source", { path: "a.md" }],
    ["chooseFolder", { which: "/etc" }],
  ]);
});

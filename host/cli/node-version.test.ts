import { expect, it } from "vitest";
import { nodeTooOld } from "./node-version.ts";

it("takes this Node and newer ones, and tells an old one what to do", () => {
  expect(nodeTooOld()).toBeNull();
  expect(nodeTooOld("25.0.0")).toBeNull();
  expect(nodeTooOld("20.20.2")).toMatch(/needs Node 24.*20\.20\.2.*npm start/);
});

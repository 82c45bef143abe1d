// The language that the system asks for.
import { expect, test } from "vitest";
import { systemLanguage } from "./system-language.ts";

test.each([
  [["de-AT", "en"], "de"],
  [["fr-FR", "de"], "de"],
  [["EN-gb"], "en"],
  [["den"], "en"],
  [[], "en"],
])("%j is answered in %s", (wished, expected) => {
  expect(systemLanguage(wished)).toBe(expected);
});

import { expect, test } from "vitest";
import { addressArgument, viewPartOf } from "./view-address.ts";

test.each([
  ["teamscape://view#view=1&type=platform", "#view=1&type=platform"],
  ["TEAMSCAPE://view/#view=1", "#view=1"],
  ["teamscape://view#other=1", null],
  ["teamscape://settings#view=1", null],
  ["teamscape://view/../x#view=1", null],
  ["https://example.org/#view=1", null],
  ["file:///etc/passwd#view=1", null],
  ["not an address", null],
  [`teamscape://view#view=1&text=${"x".repeat(70_000)}`, null],
])("%s opens %s", (address, part) => {
  expect(viewPartOf(address)).toBe(part);
});

test("the address among the arguments is found, whatever stands around it", () => {
  expect(addressArgument(["/opt/teamscape", "--no-sandbox", "org", "teamscape://view#view=1"])).toBe("#view=1");
  expect(addressArgument(["/opt/teamscape", "org"])).toBeNull();
});

// YAML 1.1 makes a date of 2024-01-15, and a time zone west of Greenwich then shows the day before. Dates stay the text they are.
import { afterEach, expect, it } from "vitest";
import { applyEdits } from "../../shared/card/edit.ts";
import { readMarkdown } from "../../shared/card/read.ts";

const zone = process.env.TZ;
afterEach(() => {
  if (zone === undefined) delete process.env.TZ;
  else process.env.TZ = zone;
});

it.each(["Pacific/Midway", "America/Los_Angeles", "UTC", "Pacific/Kiritimati"])(
  "reads and writes dates alike in %s",
  (timeZone) => {
    process.env.TZ = timeZone;
    const text =
      "---\nname: A\nmetadata:\n  established: 2024-01-01\n  last_updated: 2024-02-29\ninteractions:\n- {team: B, start: 2024-01-15}\nsince: 2024-01-01T00:00:00Z\n---\n";
    expect(readMarkdown("a.md", "h", text)).toMatchObject({
      card: {
        established: { text: "2024-01-01", value: "2024-01-01" },
        lastUpdated: { text: "2024-02-29", value: "2024-02-29" },
        interactions: [{ start: "2024-01-15" }],
        other: [{ field: ["since"], value: "2024-01-01T00:00:00Z" }],
        problems: [],
      },
    });
    const edited = applyEdits("a.md", text, [{ kind: "set", field: ["established"], value: "2025-12-31" }]);
    expect(edited.ok && edited.value.text).toBe(text.replace("established: 2024-01-01", "established: 2025-12-31"));
  },
);

it("does not take a day that no calendar has", () => {
  const file = readMarkdown("a.md", "h", "---\nmetadata: {established: 2023-02-29}\n---\n");
  expect(file).toMatchObject({
    card: { established: { text: "2023-02-29", value: null }, problems: [{ code: "FIELD-VALUE", line: 2 }] },
  });
});

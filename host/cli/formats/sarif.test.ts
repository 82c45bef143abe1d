// Holds the log to SARIF 2.1.0. The schema below is that of the standard for the part that is written, and knows no key beside it.
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { allCodes } from "../code-table.ts";
import { EXAMPLE_FINDINGS } from "./example-findings.ts";
import { asSarif } from "./sarif.ts";

const text = z.strictObject({ text: z.string().min(1) });
const level = z.enum(["none", "note", "warning", "error"]);
const bag = z.record(z.string(), z.unknown());
const line = z.number().int().min(1);
/** RFC 3986, relative: no scheme, no sign that had to be encoded. */
const uri = z.string().regex(/^(?![A-Za-z][A-Za-z0-9+.-]*:)(?:[A-Za-z0-9\-._~!$&'()*+,;=@/]|%[0-9A-F]{2})+$/);
const location = z.strictObject({
  physicalLocation: z.strictObject({
    artifactLocation: z.strictObject({ uri, uriBaseId: z.string() }),
    region: z.strictObject({ startLine: line, startColumn: line.optional() }).optional(),
  }),
});
const rule = z.strictObject({
  id: z.string().min(1),
  shortDescription: text,
  fullDescription: text,
  help: text,
  defaultConfiguration: z.strictObject({ level }),
  properties: bag,
});
const result = z.strictObject({
  ruleId: z.string(),
  ruleIndex: z.number().int().min(0).optional(),
  level,
  message: text,
  locations: z.array(location).length(1),
  partialFingerprints: z.record(z.string(), z.string()),
  suppressions: z
    .array(
      z.strictObject({
        kind: z.enum(["inSource", "external"]),
        status: z.enum(["accepted", "underReview", "rejected"]).optional(),
        justification: z.string().optional(),
      }),
    )
    .optional(),
});
const log = z.strictObject({
  $schema: z.url(),
  version: z.literal("2.1.0"),
  runs: z.tuple([
    z.strictObject({
      tool: z.strictObject({
        driver: z.strictObject({
          name: z.string(),
          version: z.string(),
          semanticVersion: z.string().regex(/^\d+\.\d+\.\d+/),
          rules: z.array(rule),
        }),
      }),
      invocations: z.array(z.strictObject({ executionSuccessful: z.boolean() })).length(1),
      originalUriBaseIds: z.record(z.string(), z.strictObject({ description: text })),
      columnKind: z.enum(["utf16CodeUnits", "unicodeCodePoints"]),
      results: z.array(result),
      properties: bag,
    }),
  ]),
});

const context = { version: "1.2.3", asOf: "2026-11-01", prefix: "" };
const written = (findings = EXAMPLE_FINDINGS, prefix = "") =>
  log.parse(JSON.parse(JSON.stringify(asSarif(findings, { ...context, prefix })))).runs[0];

describe("the report as SARIF", () => {
  it("is a log of SARIF 2.1.0 whose every result points to its rule and base", () => {
    const run = written();
    expect(run.results.map(({ ruleIndex }) => run.tool.driver.rules[ruleIndex ?? -1]?.id)).toEqual(
      EXAMPLE_FINDINGS.map(({ code }) => code),
    );
    const bases = run.results.flatMap(({ locations }) => locations.map((at) => at.physicalLocation.artifactLocation.uriBaseId));
    expect(new Set(bases)).toEqual(new Set(Object.keys(run.originalUriBaseIds)));
  });

  it("names every code once, with its source and its worst level", () => {
    const { rules } = written().tool.driver;
    expect(rules.map(({ id }) => id)).toEqual(allCodes().map(({ code }) => code));
    const small = rules.find(({ id }) => id === "SIZE-SMALL");
    expect(small).toMatchObject({ defaultConfiguration: { level: "error" }, properties: { source: "Team Topologies" } });
    expect(small?.help.text).toContain("Team Topologies");
    expect(rules.find(({ id }) => id === "STALE")?.defaultConfiguration.level).toBe("note");
  });

  it("encodes paths, gives a line only where there is one, and shows what has no file at the folder", () => {
    const places = written(EXAMPLE_FINDINGS, "my org/").results.map(({ locations }) => locations[0]?.physicalLocation);
    expect(places.map((place) => [place?.artifactLocation.uri, place?.region])).toEqual([
      ["my%20org/", undefined],
      ["my%20org/a%2C%20b/%C3%A4%20100%25.md", { startLine: 7, startColumn: 3 }],
      ["my%20org/z.md", { startLine: 12 }],
      ["my%20org/z.md", undefined],
    ]);
    expect(written().results[0]?.locations[0]?.physicalLocation.artifactLocation.uri).toBe("./");
  });

  it("marks what is waived as suppressed, with the reason", () => {
    const [, waived, open] = written().results;
    expect(waived).toMatchObject({ level: "note", suppressions: [{ kind: "inSource", justification: "We start." }] });
    expect(open?.suppressions).toBeUndefined();
  });

  it("keeps a finding's fingerprint when it moves, and gives no two the same", () => {
    const prints = (findings = EXAMPLE_FINDINGS) =>
      written(findings).results.map((one) => Object.values(one.partialFingerprints)[0]);
    expect(new Set(prints()).size).toBe(EXAMPLE_FINDINGS.length);
    const moved = EXAMPLE_FINDINGS.map((finding) =>
      finding.line === undefined ? finding : { ...finding, line: finding.line + 9 },
    );
    expect(prints(moved)).toEqual(prints());
  });
});

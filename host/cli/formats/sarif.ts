// The report as SARIF 2.1.0, for code scanning and editors. The same findings give the same bytes, and one finding keeps its fingerprint
// when lines above it come and go.
import { createHash } from "node:crypto";
import type { Log, ReportingDescriptor, Result } from "sarif";
import { assertNever, type Severity } from "../../../shared/result.ts";
import type { Finding } from "../../../shared/score/types.ts";
import { allCodes, type CodeInfo } from "../code-table.ts";

export interface SarifContext {
  /** Of Teamscape. */
  readonly version: string;
  readonly asOf: string;
  /** The folder inside the repository, "" or ending in "/". */
  readonly prefix: string;
}

/** What relative addresses are relative to; where that is, is for the reader to say. */
const ROOT = "%SRCROOT%";

export function asSarif(findings: readonly Finding[], { version, asOf, prefix }: SarifContext): Log {
  const rules = allCodes();
  const indexes = new Map(rules.map(({ code }, index) => [code, index]));
  const seen = new Map<string, number>();
  return {
    $schema: "https://json.schemastore.org/sarif-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        tool: { driver: { name: "Teamscape", version, semanticVersion: version, rules: rules.map(ruleOf) } },
        invocations: [{ executionSuccessful: true }],
        originalUriBaseIds: { [ROOT]: { description: { text: "The repository, or the folder that was checked." } } },
        columnKind: "utf16CodeUnits",
        results: findings.map((finding) => resultOf(finding, indexes.get(finding.code), prefix, fingerprintOf(finding, seen))),
        properties: { asOf },
      },
    ],
  };
}

function ruleOf({ code, severities, meaning, source, advice }: CodeInfo): ReportingDescriptor {
  const help = [meaning, advice, source === null ? null : `Source: ${source}.`].filter((line) => line !== null);
  return {
    id: code,
    shortDescription: { text: meaning },
    fullDescription: { text: meaning },
    help: { text: help.join(" ") },
    defaultConfiguration: { level: levelOf(severities[0] ?? "warning") },
    properties: { ...(source === null ? {} : { source }), severities: [...severities] },
  };
}

function resultOf(finding: Finding, ruleIndex: number | undefined, prefix: string, fingerprint: string): Result {
  const { code, severity, message, waived } = finding;
  return {
    ruleId: code,
    ...(ruleIndex === undefined ? {} : { ruleIndex }),
    level: levelOf(severity),
    message: { text: message },
    locations: [locationOf(finding, prefix)],
    partialFingerprints: { "teamscapeFinding/v1": fingerprint },
    ...(waived === null
      ? {}
      : {
          suppressions: [
            { kind: "inSource", status: "accepted", ...(waived.reason === null ? {} : { justification: waived.reason }) },
          ],
        }),
  };
}

/** A finding about the folder itself is shown at the folder, since code scanning leaves out what has no place. */
function locationOf({ path, line, column }: Finding, prefix: string): NonNullable<Result["locations"]>[number] {
  const uri = encoded(prefix + path) || "./";
  const region =
    line === undefined ? {} : { region: { startLine: line, ...(column === undefined ? {} : { startColumn: column }) } };
  return { physicalLocation: { artifactLocation: { uri, uriBaseId: ROOT }, ...region } };
}

/** A relative reference by RFC 3986. Half a surrogate pair, which a name may hold, has no encoding and is replaced. */
const encoded = (path: string): string =>
  path
    .split("/")
    .map((part) => encodeURIComponent(part.toWellFormed()))
    .join("/");

function levelOf(severity: Severity): "error" | "warning" | "note" {
  switch (severity) {
    case "error":
    case "warning":
      return severity;
    case "info":
      return "note";
    default:
      return assertNever(severity);
  }
}

/** Of what does not move: the code, the card and the field; findings alike in all three are told apart by their order. */
function fingerprintOf({ code, path, field, teams }: Finding, seen: Map<string, number>): string {
  const what = [code, path, field ?? "", ...teams].join("\n");
  const before = seen.get(what) ?? 0;
  seen.set(what, before + 1);
  return createHash("sha256").update(`${what}\n${before}`).digest("hex").slice(0, 32);
}

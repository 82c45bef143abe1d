// Reads who and what is inside a team: members, embedded subteams, on-call, domains, services.

import { said } from "../words/said.ts";
import { consumersIn, sizeOfText } from "./read-metadata.ts";
import type { Reading } from "./reading.ts";
import {
  childOf,
  type Found,
  findField,
  itemsOf,
  mappingOf,
  readFlag,
  readNumber,
  report,
  textOf,
  textsOf,
  wrongType,
} from "./reading.ts";
import type { Domain, EmbeddedSubteam, Member, OnCall, Service } from "./types.ts";
import { coverageOf } from "./vocabulary.ts";
import type { YamlMapping } from "./yaml-tree.ts";
import { isNull, real } from "./yaml-values.ts";

export function readMembers(reading: Reading): readonly Member[] {
  return membersIn(reading, findField(reading, "members"));
}

function membersIn(reading: Reading, found: Found | null): readonly Member[] {
  const members: Member[] = [];
  for (const item of itemsOf(reading, found)) {
    const node = real(item.node);
    if (node.kind === "scalar") {
      members.push({ name: node.text.trim(), role: null, fte: null, reportsTo: null, vacant: false });
    } else if (node.kind === "mapping") {
      members.push({
        name: textOf(reading, childOf(node, item.field, "name")),
        role: textOf(reading, childOf(node, item.field, "role")),
        fte: readNumber(reading, childOf(node, item.field, "fte")),
        reportsTo: textOf(reading, childOf(node, item.field, "reports_to")),
        vacant: readFlag(reading, childOf(node, item.field, "vacant")) ?? false,
      });
    } else wrongType(reading, item, "member");
  }
  return members;
}

export function readSubteams(reading: Reading): readonly EmbeddedSubteam[] {
  const subteams: EmbeddedSubteam[] = [];
  for (const item of itemsOf(reading, findField(reading, "subteams"))) {
    const line = reading.lines.line(item.offset);
    const named = nameOrMapping(reading, item, "subteam");
    if (named === null) continue;
    const { name, node } = named;
    const child = (key: string): Found | null => (node === null ? null : childOf(node, item.field, key));
    const members = membersIn(reading, child("members"));
    // A list that is written and empty says that nobody is there yet, which is not the same as saying nothing.
    const nobody = itemsAreNone(child("members")) ? 0 : null;
    subteams.push({
      name,
      members,
      size: readPeople(reading, child("size")) ?? nobody,
      lead: textOf(reading, child("lead")),
      owns: readOwned(reading, child("owns")),
      onCall: onCallIn(reading, child("on_call")),
      line,
    });
  }
  return subteams;
}

function itemsAreNone(found: Found | null): boolean {
  const node = found === null ? null : real(found.node);
  return node?.kind === "sequence" && node.items.length === 0;
}

function readPeople(reading: Reading, found: Found | null): number | null {
  const text = textOf(reading, found);
  if (found === null || text === null) return null;
  const size = sizeOfText(text);
  if (size === null) report(reading, "FIELD-VALUE", found, said("faults:field.noPeople", { field: found.field.join(".") }));
  return size;
}

/** A list, or the one thing that is owned. */
function readOwned(reading: Reading, found: Found | null): readonly string[] {
  if (found !== null && real(found.node).kind === "scalar") {
    const text = textOf(reading, found);
    return text === null ? [] : [text];
  }
  return textsOf(reading, found);
}

export function readOnCall(reading: Reading): OnCall | null {
  return onCallIn(reading, findField(reading, "on_call"));
}

function onCallIn(reading: Reading, found: Found | null): OnCall | null {
  const mapping = mappingOf(reading, found);
  if (found === null || mapping === null) return null;
  const child = (key: string): Found | null => childOf(mapping, found.field, key);
  const coverageFound = child("coverage");
  const text = textOf(reading, coverageFound);
  const coverage = text === null ? null : coverageOf(text);
  if (coverageFound !== null && text !== null && coverage === null) {
    report(reading, "FIELD-VALUE", coverageFound, said("faults:field.coverage", { text: text.slice(0, 40) }));
  }
  return {
    pool: readNumber(reading, child("pool")),
    depth: readNumber(reading, child("depth")),
    coverage,
    sites: readNumber(reading, child("sites")),
  };
}

export function readLeadThreshold(reading: Reading): number | null {
  const found = findField(reading, "leadership");
  const mapping = mappingOf(reading, found);
  return found === null || mapping === null ? null : readNumber(reading, childOf(mapping, found.field, "threshold"));
}

export function readDomains(reading: Reading): readonly Domain[] {
  const domains: Domain[] = [];
  for (const item of itemsOf(reading, findField(reading, "domains"))) {
    const named = nameOrMapping(reading, item, "domain");
    if (named === null) continue;
    const found = named.node === null ? null : childOf(named.node, item.field, "complexity");
    domains.push({ name: named.name, complexity: complexityIn(reading, found) });
  }
  return domains;
}

function complexityIn(reading: Reading, found: Found | null): Domain["complexity"] {
  const text = textOf(reading, found);
  if (found === null || text === null) return null;
  const word = text.toLowerCase();
  if (word === "simple" || word === "complicated" || word === "complex") return word;
  report(reading, "FIELD-VALUE", found, said("faults:field.complexity", { text: text.slice(0, 40) }));
  return null;
}

export function readServices(reading: Reading): readonly Service[] {
  const services: Service[] = [];
  for (const item of itemsOf(reading, findField(reading, "services"))) {
    const line = reading.lines.line(item.offset);
    const named = nameOrMapping(reading, item, "service");
    if (named === null) continue;
    const child = (key: string): Found | null => (named.node === null ? null : childOf(named.node, item.field, key));
    services.push({
      name: named.name,
      capability: textOf(reading, child("capability")),
      consumers: consumersIn(reading, child("consumers"), true),
      owner: ownerIn(reading, child("owner")),
      sla: textOf(reading, child("sla")),
      targetConsumers: readNumber(reading, child("target_consumers")),
      blastRadius: textOf(reading, child("blast_radius")),
      line,
    });
  }
  return services;
}

/** "" where the key is there and says nobody: empty, "none", "nobody", "tbd", "?". */
function ownerIn(reading: Reading, found: Found | null): string | null {
  if (found === null) return null;
  const text = textOf(reading, found);
  return text === null || /^(?:none|nobody|no one|unowned|tbd|unknown|n\/a|\?+|-+)$/i.test(text) ? "" : text;
}

/** An item that is a bare name or a mapping with one; null, with a Problem, for anything else. */
function nameOrMapping(
  reading: Reading,
  item: Found,
  what: "domain" | "service" | "subteam",
): { readonly name: string; readonly node: YamlMapping | null } | null {
  const node = real(item.node);
  if (node.kind === "scalar") {
    const name = textOf(reading, item);
    return name === null ? null : { name, node: null };
  }
  if (node.kind === "sequence") {
    wrongType(reading, item, what);
    return null;
  }
  const found = childOf(node, item.field, "name");
  const name = textOf(reading, found);
  if (name !== null) return { name, node };
  if (found === null || isNull(found.node)) {
    report(reading, "FIELD-VALUE", found ?? item, said(`faults:field.nameless.${what}`, { field: item.field.join(".") }));
  }
  return null;
}

// A folder in memory for tests: texts by path, read by the real reader and changed as a host would change them. Not part of the app.
import { applyEdits } from "../card/edit.ts";
import type { Change } from "../card/edit-types.ts";
import { readMarkdown } from "../card/read.ts";
import type { Card, JsonValue } from "../card/types.ts";
import { blockLines } from "../card/yaml-write.ts";
import { buildOrg } from "../org/build.ts";
import type { Org } from "../org/types.ts";
import type { Planned } from "./types.ts";

export type Texts = ReadonlyMap<string, string>;

/** A card's text, its fields in block style, or on one line each. */
export function textWith(fields: Readonly<Record<string, JsonValue>>, body = "", flow = false): string {
  const lines = flow ? [JSON.stringify(fields)] : blockLines(fields, 0, { step: 2, dash: 2 });
  return `---\n${lines.join("\n")}\n---\n${body}`;
}

export function cardsOf(texts: Texts): readonly Card[] {
  return [...texts].flatMap(([path, text]) => {
    const read = readMarkdown(path, hashOf(text), text);
    return read.kind === "card" ? [read.card] : [];
  });
}

export const orgOf = (texts: Texts): Org => buildOrg(cardsOf(texts));

const hashOf = (text: string): string => `hash of ${text}`;

/** The texts after a Change. Throws where a host would refuse it. */
export function applied(texts: Texts, change: Change): Texts {
  const after = new Map(texts);
  const fail = (why: string): never => {
    throw new Error(`${why}\n${JSON.stringify(change, null, 1)}`);
  };
  for (const { path, base, edits } of change.cards) {
    const text = texts.get(path) ?? fail(`${path} is not there`);
    if (hashOf(text) !== base) fail(`${path} is not what the Change was made for`);
    const edited = applyEdits(path, text, edits);
    if (!edited.ok) return fail(JSON.stringify(edited.error));
    const back = applyEdits(path, edited.value.text, [{ kind: "splice", splices: edited.value.inverse }]);
    if (!back.ok || back.value.text !== text) fail(`${path} is not undone to the byte`);
    after.set(path, edited.value.text);
  }
  for (const step of change.files ?? []) {
    const text = after.get(step.path);
    if (step.kind === "create") {
      if (text !== undefined) fail(`${step.path} is there already`);
      after.set(step.path, step.text);
      continue;
    }
    if (text === undefined || hashOf(texts.get(step.path) ?? "") !== step.base) fail(`${step.path} is not what it was`);
    after.delete(step.path);
    if (step.kind !== "rename") continue;
    if (after.has(step.to)) fail(`${step.to} is there already`);
    after.set(step.to, text ?? "");
  }
  return after;
}

/** The Change of a plan that must have worked; null when there was nothing to do. */
export function changeOf(planned: Planned): Change | null {
  if (!planned.ok) throw new Error(JSON.stringify(planned.error));
  return planned.value;
}

/** The texts after a plan that must have worked. */
export function textsAfter(texts: Texts, planned: Planned): Texts {
  const change = changeOf(planned);
  return change === null ? texts : applied(texts, change);
}

// The text of a new team's card: front matter with what is known, then the headings of the Team API template with a word on what belongs
// below each. Nothing in it reads as a fact about the team.

import type { JsonValue } from "../card/types.ts";
import { blockLines } from "../card/yaml-write.ts";

/** @param fields of the front matter in order; those that are null are left out, but for the position */
export function teamText(name: string, fields: Readonly<Record<string, JsonValue>>): string {
  const kept = Object.entries(fields).filter(([key, value]) => value !== null || key === "position");
  const front = blockLines(Object.fromEntries(kept), 0, { step: 2, dash: 2 });
  return `---\n${front.join("\n")}\n---\n\n# ${name.replace(/\s+/g, " ")}\n\n${BODY}`;
}

const BODY = `## Mission

Why the team exists, and for whom.

## Services we provide

What others can use, how they get it, and what they may expect of it.

## Versioning

How changes are announced, and how long older versions stay.

## How we work

Practices, principles and the tools that others meet.

## How to reach us

Channels, meeting times and who answers out of hours.

## What we are working on

Now, next, and what is deliberately left for later.

## Teams we currently interact with

| Team name | Interaction mode | Purpose | Duration |
|---|---|---|---|

## Teams we expect to interact with soon

| Team name | Interaction mode | Purpose | Duration |
|---|---|---|---|
`;

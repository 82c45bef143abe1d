// Cards for tests, read by the real reader from the fields they are to have. Not part of the app.
import { readMarkdown } from "../card/read.ts";
import type { Card, JsonValue } from "../card/types.ts";

/** A card at a path, its front matter given as values. JSON is YAML, so no field needs a writer of its own. */
export function cardWith(path: string, fields: Readonly<Record<string, JsonValue>>, body = ""): Card {
  const text = `---\n${JSON.stringify(fields, null, 1)}\n---\n${body}`;
  const read = readMarkdown(path, `hash of ${text}`, text);
  if (read.kind !== "card") throw new Error(`${path} was not read as a card`);
  return read.card;
}

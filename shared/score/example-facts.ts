// Facts about a team for tests, with nothing known that is not given. Not part of the app.
import { readMarkdown } from "../card/read.ts";
import type { Card } from "../card/types.ts";
import type { LoadFacts } from "./load-facts.ts";
import type { PartnerFacts, PartnerTie } from "./partners.ts";

export function exampleFacts(facts: Partial<LoadFacts>): LoadFacts {
  return {
    size: null,
    capabilities: 0,
    domains: [],
    partners: [],
    consumers: { declared: null, derived: 0 },
    onCall: null,
    established: null,
    declared: null,
    ...facts,
  };
}

export function partner(name: string, ties: readonly PartnerTie[], dependency: PartnerFacts["dependency"] = null): PartnerFacts {
  return { name, ties, dependency };
}

/** A card with a body, read by the real reader. */
export function bodyCard(path: string, frontMatter: string, body: string): Card {
  const text = `---\n${frontMatter}\n---\n${body}`;
  const read = readMarkdown(path, `hash of ${text}`, text);
  if (read.kind !== "card") throw new Error(`${path} was not read as a card`);
  return read.card;
}

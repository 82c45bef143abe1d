// Reads what a body says, for everybody's cards: one pass over its lines, each line looked at by whoever reads that kind of section. Never
// throws; what is not understood is no fact.
import { slugOf } from "../../slug.ts";
import type { DependencyEntry } from "../entry-types.ts";
import { type BodyFacts, type BodyRole, type BodySubteam, NO_FACTS } from "../fact-types.ts";
import { dependencyIn, OuterBullets, roleIn } from "./bullets.ts";
import { Capabilities, type Section } from "./capabilities.ts";
import { consumersSaid, countIn, mayBeConsumers } from "./consumer-lines.ts";
import { subteamsIn } from "./drawing.ts";
import { HeaderBlock } from "./header-block.ts";
import { headingTitle } from "./heading-title.ts";
import { bulletText } from "./inline.ts";
import { InteractionTables } from "./interaction-table.ts";
import { scanBody, type Visitor } from "./scan.ts";
import { type Topic, topicOf } from "./topics.ts";

const BOM = 0xfeff;

/**
 * Facts of any Markdown text.
 * @param text the whole file, with its line endings
 * @param bodyStart offset where the body starts: behind the front matter, or 0 for a document, with or without a BOM
 */
export function readFacts(text: string, bodyStart: number): BodyFacts {
  if (bodyStart === 0 && text.charCodeAt(0) === BOM) return readFacts(text, 1);
  if (bodyStart >= text.length) return NO_FACTS;
  const firstLine = 1 + countFeeds(text, bodyStart);
  // Lines that end in a lone carriage return; the same length, so that nothing moves.
  const lone = text.indexOf("\r", bodyStart) === -1 ? -1 : text.slice(bodyStart).search(/\r(?!\n)/);
  const body = lone === -1 ? text : text.slice(0, bodyStart) + text.slice(bodyStart).replace(/\r(?!\n)/g, "\n");
  const reader = new FactReader(body, firstLine);
  scanBody(body, bodyStart, firstLine, reader);
  return reader.facts();
}

function countFeeds(text: string, end: number): number {
  let count = 0;
  for (let at = text.indexOf("\n"); at !== -1 && at < end; at = text.indexOf("\n", at + 1)) count++;
  return count;
}

/** Topics whose lines of text are looked at. */
const READ_BY_LINE: ReadonlySet<Topic | undefined | null> = new Set<Topic>([
  "interactions",
  "planned",
  "dependencies",
  "composition",
]);

class FactReader implements Visitor {
  readonly #header: HeaderBlock;
  readonly #capabilities = new Capabilities();
  readonly #interactions = new InteractionTables("interactions");
  readonly #planned = new InteractionTables("planned");
  readonly #bullets = new OuterBullets();
  readonly #dependencies: DependencyEntry[] = [];
  readonly #subteams = new Map<string, BodySubteam>();
  readonly #body: string;
  #lead: BodyFacts["lead"] = null;
  #section: Section | null = null;
  #title = "";
  #consumers: BodyFacts["consumers"] = null;
  /** Of the first section of its kind; another one says what the team will be or was. */
  #composition: { readonly roles: BodyRole[]; readonly section: Section } | null = null;

  constructor(body: string, firstLine: number) {
    this.#header = new HeaderBlock(firstLine);
    this.#body = body;
  }

  heading(level: number, markdown: string, line: number): void {
    this.blank();
    this.#header.heading(level);
    let parent = this.#section;
    while (parent !== null && parent.level >= level) parent = parent.parent;
    const title = headingTitle(markdown);
    if (title === null) {
      this.#section = parent;
      return;
    }
    if (level === 1 && this.#title === "") this.#title = title.name;
    const own = topicOf(title.name);
    const inherited = parent?.topic === "capabilities" ? null : (parent?.topic ?? null);
    this.#section = { level, title, line, topic: own ?? inherited, parent };
    this.#capabilities.add(this.#section);
    if (own !== null) this.#bullets.restart();
  }

  needsText(start: number, end: number): boolean {
    if (this.#header.isOpen || READ_BY_LINE.has(this.#section?.topic)) return true;
    return mayBeConsumers(this.#body, start, end);
  }

  blank(): void {
    this.#interactions.end();
    this.#planned.end();
  }

  text(text: string, indent: number, line: number): void {
    if (this.#header.isOpen) this.#header.text(text, line);
    const topic = this.#section?.topic;
    if (topic === "interactions" || topic === "planned") {
      const tables = topic === "planned" ? this.#planned : this.#interactions;
      if (text.includes("|")) tables.row(text, line);
      else tables.end();
    } else if (topic === "dependencies" || topic === "composition") this.#bullet(topic, text, indent, line);
    if (topic !== "aside" && mayBeConsumers(text, 0, text.length)) this.#consumersIn(text, line);
  }

  drawing(lines: readonly string[], firstLine: number): void {
    this.#header.close();
    const headings: string[] = [];
    for (let at = this.#section; at !== null; at = at.parent) if (at.level > 1) headings.push(at.title.name);
    const drawn = subteamsIn(lines, firstLine, { headings, title: this.#title });
    this.#lead ??= drawn.lead;
    for (const subteam of drawn.subteams) {
      const slug = slugOf(subteam.name);
      const known = this.#subteams.get(slug);
      if (known === undefined) this.#subteams.set(slug, subteam);
      else if (known.engineers === null) {
        this.#subteams.set(slug, { ...known, engineers: subteam.engineers, people: subteam.people });
      }
    }
  }

  #bullet(topic: "dependencies" | "composition", text: string, indent: number, line: number): void {
    const bullet = bulletText(text);
    if (bullet === null || !this.#bullets.isOuter(indent)) return;
    if (topic === "dependencies") {
      const entry = dependencyIn(bullet, this.#dependencies.length, line);
      if (entry !== null) this.#dependencies.push(entry);
      return;
    }
    const role = roleIn(bullet, line);
    const section = topSection(this.#section);
    if (role === null || section === null) return;
    this.#composition ??= { roles: [], section };
    if (this.#composition.section === section) this.#composition.roles.push(role);
  }

  /** "**Consumers**: A, B" of a capability, or "Number of consumers: 8 teams" of the team. */
  #consumersIn(text: string, line: number): void {
    const said = consumersSaid(text);
    if (said === null) return;
    const section = this.#section;
    const ofCapability = section !== null && this.#capabilities.isCapability(section);
    if (said.kind !== "count" && section !== null && (ofCapability || said.kind === "list")) {
      this.#capabilities.consumers(section, said.value, said.bold, line);
    } else if (said.kind !== "list" && !ofCapability) this.#consumers ??= countIn(said.value, line);
  }

  facts(): BodyFacts {
    const capabilities = this.#capabilities.result();
    const roles = this.#composition?.roles ?? [];
    const sum = roles.reduce((people, { count }) => people + count, 0);
    return {
      interactions: this.#interactions.entries,
      planned: this.#planned.entries,
      dependencies: this.#dependencies,
      capabilities,
      consumers: this.#consumers,
      composition: this.#composition === null ? null : { roles, sum, line: this.#composition.section.line },
      header: this.#header.found,
      subteams: [...this.#subteams.values()],
      lead: this.#lead,
    };
  }
}

/** The outermost section of the same topic: its heading, not one nested in it, opens the list. */
function topSection(section: Section | null): Section | null {
  let top = section;
  while (top?.parent != null && top.parent.topic === top.topic) top = top.parent;
  return top;
}

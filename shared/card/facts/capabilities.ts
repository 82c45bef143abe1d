// Capabilities by their headings. A heading is one where it has a number of its own, stands in a section about what the team offers, or has
// a line of consumers below it.
import type { BodyCapability } from "../fact-types.ts";
import type { HeadingTitle } from "./heading-title.ts";
import { nameIn, plainText } from "./inline.ts";
import { isChapter, isGeneric, type Topic } from "./topics.ts";

/** A heading and what it stands under. */
export interface Section {
  readonly level: number;
  readonly title: HeadingTitle;
  readonly line: number;
  /** Own or inherited. */
  readonly topic: Topic | null;
  readonly parent: Section | null;
}

interface Candidate {
  readonly section: Section;
  /** Sure, or a numbered heading so far up that it may as well be a chapter of the document. */
  readonly kind: "capability" | "chapter" | "none";
  hasHeadings: boolean;
  consumers: BodyCapability["consumers"];
  /** A line of consumers that gives only a number. */
  counted: boolean;
}

export class Capabilities {
  readonly #all: Candidate[] = [];
  readonly #bySection = new Map<Section, Candidate>();

  add(section: Section): void {
    const above = section.parent === null ? undefined : this.#bySection.get(section.parent);
    if (above !== undefined) above.hasHeadings = true;
    const kind = kindOf(section, above?.kind === "capability");
    const candidate: Candidate = { section, kind, hasHeadings: false, consumers: null, counted: false };
    this.#all.push(candidate);
    this.#bySection.set(section, candidate);
  }

  /** True where what is said below the heading is said about one capability. */
  isCapability(section: Section): boolean {
    return this.#bySection.get(section)?.kind === "capability";
  }

  /**
   * A line of consumers makes its heading a capability, unless the heading names nothing or is the document's own title.
   * @param bold a line without bold only counts under a heading that is a capability anyway
   */
  consumers(section: Section, text: string, bold: boolean, line: number): void {
    const candidate = this.#bySection.get(section);
    if (candidate === undefined || candidate.consumers !== null || isGeneric(section.title.name)) return;
    if (candidate.kind !== "capability" && (!bold || section.level === 1)) return;
    const said = plainText(text);
    const names = namesIn(text);
    if (names.length === 0 && /\d/.test(said)) candidate.counted = true;
    else candidate.consumers = { text: said, names, line };
  }

  result(): readonly BodyCapability[] {
    const chapters = this.#all.filter(({ kind }) => kind === "chapter");
    const areChapters = chapters.some(({ hasHeadings, section }) => hasHeadings || isChapter(section.title.name));
    const found: BodyCapability[] = [];
    for (const { section, kind, consumers, counted } of this.#all) {
      if (kind !== "capability" && consumers === null && !counted && (kind === "none" || areChapters)) continue;
      const { title, parent, line } = section;
      found.push({ name: title.name, number: title.number, section: parent?.line ?? 0, consumers, line });
    }
    return found;
  }
}

function kindOf({ title, topic, level, parent }: Section, inCapability: boolean): Candidate["kind"] {
  const above = parent?.topic ?? null;
  if (isGeneric(title.name) || inCapability) return "none";
  if (above === "capabilities") return topic === "capabilities" || topic === null ? "capability" : "none";
  if (title.number === null || above !== null || topic !== null) return "none";
  return level > 2 ? "capability" : "chapter";
}

const COUNT = /^(?:about |around |over |~|≈|>|<)?\s?\d+(?:\s?[-–+]\s?\d*)?\s?(?:\w+ )?(?:teams?|consumers?|squads?)?$/i;

/** Names between commas, the last two joined by "and"; what stands in brackets belongs to its name and is left out of it. */
function namesIn(markdown: string): readonly string[] {
  const text = plainText(markdown).replace(/[.;]$/, "");
  if (COUNT.test(text)) return [];
  const parts = (text.includes("(") ? text.replace(/\([^()]{0,200}\)/g, "") : text).split(/[,;]/);
  const last = parts.pop() ?? "";
  const names: string[] = [];
  for (const part of [...parts, ...last.split(/\band\s/i)]) {
    const name = nameIn(part);
    if (name !== null) names.push(name);
  }
  return names;
}

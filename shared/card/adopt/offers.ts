// What a text offers to take into front matter: of a document everything, of a card what its front matter does not say itself. Decides
// nothing; a person ticks, adopt.ts writes.

import { t } from "../../words/t.ts";
import type { InteractionEntry } from "../entry-types.ts";
import type { BodyFacts } from "../fact-types.ts";
import { plainText } from "../facts/inline.ts";
import { readFacts } from "../facts/read-facts.ts";
import { scanBody } from "../facts/scan.ts";
import { fileTitle, firstHeading, headingSpan } from "../heading.ts";
import type { Card, JsonValue } from "../types.ts";
import { headerValues, NAME_LABEL, TYPE_LABEL } from "./header-values.ts";
import { partnersIn } from "./partners.ts";
import { servicesInTables, serviceValue } from "./service-tables.ts";
import { typeIn } from "./team-type-words.ts";
import type { Adoption, Offer } from "./types.ts";

/** What of a document describes a team; a note on a pattern or a plan offers no more than its name. */
export function documentOffers(path: string, text: string): Adoption {
  const facts = readFacts(text, 0);
  const evidence = teamOffers(facts, text, 0);
  const called = teamHeading(text);
  const start = text.startsWith("\ufeff") ? 1 : 0;
  const heading = called?.name ?? firstHeading(text, start);
  const named = facts.header.find(({ label }) => NAME_LABEL.test(label));
  const name = named?.value ?? heading ?? fileTitle(path);
  const typed = facts.header.find(({ label }) => TYPE_LABEL.test(label));
  const type = typeIn(typed?.value ?? "") ?? typeIn(name);
  const found = evidence.length > 0;
  const first: Offer[] = [
    offer(
      "name",
      t("adopt:fields.name"),
      ["name"],
      name,
      named?.line ?? called?.line ?? lineAt(text, headingSpan(text, start)?.start ?? 0),
      {
        ticked: found,
        note: named === undefined && heading === null ? t("adopt:fileName") : null,
      },
    ),
  ];
  if (type !== null && found) {
    const note = typed === undefined ? t("adopt:typeWord") : null;
    first.push(
      offer("team_type", t("adopt:fields.team_type"), ["team_type"], type, typed?.line ?? first[0]?.line ?? 1, { note }),
    );
  }
  return {
    offers: [...first, ...evidence],
    nothing: found ? null : t("adopt:noTeamText"),
  };
}

/** What a card's body says and its front matter leaves open. */
export function cardOffers(card: Card, text: string, bodyStart: number): Adoption {
  const open = (field: string): boolean => {
    switch (field) {
      case "lead":
        return card.lead === null;
      case "size":
        return card.size === null && card.members.length === 0;
      case "last_updated":
        return card.lastUpdated === null;
      case "established":
        return card.established === null;
      case "value_stream":
        return card.valueStream === null;
      case "platform_grouping":
        return card.platformGrouping === null;
      case "cognitive_load":
        return card.cognitiveLoad === null;
      case "consumers":
        return card.consumers === null;
      case "parent":
        return card.parent === null;
      case "capabilities":
        return card.capabilities.length === 0;
      case "services":
        return card.services.length === 0;
      case "subteams":
        return card.subteams.length === 0;
      case "dependencies":
        return card.dependencies.length === 0;
      case "interactions":
        return card.interactions.length === 0;
      default:
        return false;
    }
  };
  const offers = teamOffers(card.facts, text, bodyStart).filter(({ field }) => open(String(field.at(-1))));
  return {
    offers,
    nothing: offers.length > 0 ? null : t("adopt:nothingOpen"),
  };
}

function teamOffers(facts: BodyFacts, text: string, bodyStart: number): readonly Offer[] {
  const header = headerValues(facts.header).map(({ label, field, value, line }) =>
    offer(String(field.at(-1)), label, field, value, line, {}),
  );
  const said = (id: string) => header.some((one) => one.id === id);
  const services = servicesInTables(text);
  const sections = new Set(facts.capabilities.map(({ section }) => section));
  const oneList = sections.size <= 1;
  return [
    ...header,
    ...(said("lead") || facts.lead === null
      ? []
      : [
          offer("lead", t("adopt:fields.lead"), ["lead"], facts.lead.name, facts.lead.line, {
            note: t("adopt:drawnLead"),
          }),
        ]),
    ...(said("size") || facts.composition === null
      ? []
      : [
          offer("size", t("adopt:fields.size"), ["metadata", "size"], facts.composition.sum, facts.composition.line, {
            note: t("adopt:sumOfRoles", { count: facts.composition.roles.length }),
          }),
        ]),
    ...(facts.consumers === null
      ? []
      : [
          offer(
            "consumers",
            t("adopt:fields.consumers"),
            ["metadata", "consumers"],
            facts.consumers.text,
            facts.consumers.line,
            {},
          ),
        ]),
    ...facts.subteams.map(({ name, engineers, people, line }, index) => {
      const drawn = people.length > 0 && people.length === engineers;
      const value = { name, ...(drawn ? { members: [...people] } : engineers === null ? {} : { size: engineers }) };
      const shown =
        engineers === null ? name : drawn ? `${name}: ${people.join(", ")}` : t("adopt:engineers", { name, count: engineers });
      return item("subteams", index, t("adopt:fields.subteam"), value, shown, line, {});
    }),
    ...services.map((service, index) => {
      const { name, consumers, line } = service;
      const count = typeof consumers === "number" ? consumers : (consumers?.length ?? null);
      const shown = count === null ? name : t("adopt:usedBy", { name, count });
      return item("services", index, t("adopt:fields.service"), serviceValue(service), shown, line, {});
    }),
    ...facts.capabilities.map(({ name, line }, index) =>
      item("capabilities", index, t("adopt:fields.capability"), name, name, line, {
        ticked: oneList,
        note: oneList ? null : t("adopt:ofLists", { count: sections.size }),
      }),
    ),
    ...interactionOffers(facts.interactions),
    ...partnersIn(text, bodyStart, lineAt(text, bodyStart)).flatMap(({ name, words, line }, index) =>
      facts.interactions.some(({ team }) => team === name)
        ? []
        : [
            item("interactions", facts.interactions.length + index, t("adopt:fields.partner"), { team: name }, name, line, {
              note: words === "" ? t("adopt:notSaidHow") : t("adopt:notSaidHowWords", { words }),
            }),
          ],
    ),
    ...facts.dependencies.map(({ team, reason, line }, index) => {
      const shown = reason === null ? team : `${team}: ${reason}`;
      return item(
        "dependencies",
        index,
        t("adopt:fields.dependency"),
        reason === null ? team : { team, reason },
        shown,
        line,
        {},
      );
    }),
  ];
}

function interactionOffers(entries: readonly InteractionEntry[]): readonly Offer[] {
  return entries.map((entry, index) => {
    const { team, mode, modeText, role, purpose, start, expected } = entry;
    const words = [mode ?? (modeText === "" ? null : modeText), role, purpose, start, expected];
    const value: JsonValue = {
      team,
      ...(modeText === "" ? {} : { mode: mode ?? modeText }),
      ...(role === null ? {} : { role }),
      ...(purpose === null ? {} : { purpose }),
      ...(start === null ? {} : { start }),
      ...(expected === null ? {} : { expected }),
    };
    const shown = [team, ...words.filter((word) => word !== null)].join(", ");
    return item("interactions", index, t("adopt:fields.interaction"), value, shown, entry.line, {});
  });
}

type Rest = Partial<Pick<Offer, "ticked" | "note">>;

function offer(id: string, label: string, field: Offer["field"], value: JsonValue, line: number, rest: Rest): Offer {
  return {
    id,
    label,
    field,
    item: false,
    value,
    shown: String(value),
    line,
    ticked: rest.ticked ?? true,
    note: rest.note ?? null,
  };
}

function item(list: string, index: number, label: string, value: JsonValue, shown: string, line: number, rest: Rest): Offer {
  const field = list === "capabilities" ? ["metadata", list] : [list];
  return {
    id: `${list}.${index}`,
    label,
    field,
    item: true,
    value,
    shown,
    line,
    ticked: rest.ticked ?? true,
    note: rest.note ?? null,
  };
}

function lineAt(text: string, offset: number): number {
  let line = 1;
  for (let at = text.indexOf("\n"); at !== -1 && at < offset; at = text.indexOf("\n", at + 1)) line++;
  return line;
}

/** The first heading of the first level that calls itself a team: a document may begin with something else. */
function teamHeading(text: string): { readonly name: string; readonly line: number } | null {
  const found: { readonly name: string; readonly line: number }[] = [];
  scanBody(text, text.startsWith("\ufeff") ? 1 : 0, 1, {
    heading(level, markdown, line) {
      const words = plainText(markdown);
      if (level === 1 && words.length <= 160 && /\b(?:team|squad|guild|crew)\b/i.test(words)) found.push({ name: words, line });
    },
    needsText: () => false,
    text: () => undefined,
    blank: () => undefined,
    drawing: () => undefined,
  });
  return found[0] ?? null;
}

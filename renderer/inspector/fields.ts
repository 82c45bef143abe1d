// What the inspector says of a card, as label and text. Pure: only fields that are there appear.
import type { Card, DeclaredConsumers, Member } from "../../shared/card/types.ts";

export interface FieldRow {
  readonly label: string;
  readonly values: readonly string[];
  /** 1-based line in the file, where known. */
  readonly line?: number;
}

export function fieldRows(card: Card): readonly FieldRow[] {
  const rows: FieldRow[] = [];
  const add = (label: string, values: readonly (string | null | undefined)[], field?: string) => {
    const said = values.filter((value): value is string => value !== null && value !== undefined && value !== "");
    if (said.length === 0) return;
    const line = field === undefined ? undefined : (card.lines[field] ?? card.lines[`metadata.${field}`]);
    rows.push(line === undefined ? { label, values: said } : { label, values: said, line });
  };
  add("Position", [card.position === null ? null : `${card.position.x}, ${card.position.y}`], "position");
  add("Size", [card.size?.text], "size");
  add("Value stream", [join(card.valueStream, card.valueStreamInner)], "value_stream");
  add("Platform grouping", [join(card.platformGrouping, card.platformGroupingInner)], "platform_grouping");
  add("Cognitive load", [card.cognitiveLoad === null ? null : `${card.cognitiveLoad.text}, as declared`], "cognitive_load");
  add("Capabilities", card.capabilities, "capabilities");
  add("Consumers", [card.consumers === null ? null : `${card.consumers.text}, as declared`], "consumers");
  add("Lead", [card.lead], "lead");
  add("Members", card.members.map(memberText), "members");
  add("Parent", [card.parent], "parent");
  add(
    "Subteams",
    card.subteams.map((sub) =>
      [sub.name, sub.size === null ? null : `${sub.size} people`, sub.lead === null ? null : `led by ${sub.lead}`]
        .filter(Boolean)
        .join(" · "),
    ),
    "subteams",
  );
  add(
    "Services",
    card.services.map((service) =>
      [service.name, service.sla, service.consumers === null ? null : consumersText(service.consumers)]
        .filter(Boolean)
        .join(" · "),
    ),
    "services",
  );
  add(
    "Domains",
    card.domains.map((domain) => [domain.name, domain.complexity].filter(Boolean).join(" · ")),
    "domains",
  );
  const duty = card.onCall;
  add(
    "On call",
    [
      duty === null
        ? null
        : [pair("pool", duty.pool), pair("depth", duty.depth), duty.coverage, pair("sites", duty.sites)]
            .filter(Boolean)
            .join(", "),
    ],
    "on_call",
  );
  add("Established", [card.established?.text], "established");
  add("Last updated", [card.lastUpdated?.text], "last_updated");
  return rows;
}

function consumersText({ teams, text }: DeclaredConsumers): string {
  return teams === null ? `consumers: ${text}` : teams.length === 1 ? "1 consumer" : `${teams.length} consumers`;
}

function memberText(member: Member): string {
  const what = [member.role, member.fte === null ? null : `${member.fte} FTE`].filter(Boolean).join(", ");
  if (member.vacant) return `Vacant${what === "" ? "" : `: ${what}`}`;
  return [member.name, what === "" ? null : `(${what})`].filter(Boolean).join(" ");
}

const pair = (label: string, value: number | null) => (value === null ? null : `${label} ${value}`);
const join = (outer: string | null, inner: string | null) =>
  inner === null ? outer : outer === null ? inner : `${outer} / ${inner}`;

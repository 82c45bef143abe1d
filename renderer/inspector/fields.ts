// What the inspector says of a card, as label and text. Pure: only fields that are there appear.

import type { Card, DeclaredConsumers, Member } from "../../shared/card/types.ts";
import { t } from "../../shared/words/t.ts";

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
  add(t("inspector:row.position"), [card.position === null ? null : `${card.position.x}, ${card.position.y}`], "position");
  add(t("inspector:row.size"), [card.size?.text], "size");
  add(t("inspector:row.stream"), [join(card.valueStream, card.valueStreamInner)], "value_stream");
  add(t("inspector:row.platform"), [join(card.platformGrouping, card.platformGroupingInner)], "platform_grouping");
  add(
    t("inspector:row.load"),
    [card.cognitiveLoad === null ? null : t("inspector:row.declared", { text: card.cognitiveLoad.text })],
    "cognitive_load",
  );
  add(t("inspector:row.capabilities"), card.capabilities, "capabilities");
  add(
    t("inspector:row.consumers"),
    [card.consumers === null ? null : t("inspector:row.declared", { text: card.consumers.text })],
    "consumers",
  );
  add(t("inspector:row.lead"), [card.lead], "lead");
  add(t("inspector:row.members"), card.members.map(memberText), "members");
  add(t("inspector:row.parent"), [card.parent], "parent");
  add(
    t("inspector:row.subteams"),
    card.subteams.map((sub) =>
      [
        sub.name,
        sub.size === null ? null : t("inspector:people", { count: sub.size }),
        sub.lead === null ? null : t("inspector:led", { lead: sub.lead }),
      ]
        .filter(Boolean)
        .join(" · "),
    ),
    "subteams",
  );
  add(
    t("inspector:row.services"),
    card.services.map((service) =>
      [service.name, service.sla, service.consumers === null ? null : consumersText(service.consumers)]
        .filter(Boolean)
        .join(" · "),
    ),
    "services",
  );
  add(
    t("inspector:row.domains"),
    card.domains.map((domain) => [domain.name, domain.complexity].filter(Boolean).join(" · ")),
    "domains",
  );
  const duty = card.onCall;
  add(
    t("inspector:row.onCall"),
    [
      duty === null
        ? null
        : [pair("pool", duty.pool), pair("depth", duty.depth), duty.coverage, pair("sites", duty.sites)]
            .filter(Boolean)
            .join(", "),
    ],
    "on_call",
  );
  add(t("inspector:row.established"), [card.established?.text], "established");
  add(t("inspector:row.updated"), [card.lastUpdated?.text], "last_updated");
  return rows;
}

function consumersText({ teams, text }: DeclaredConsumers): string {
  return teams === null ? t("inspector:row.consumersText", { text }) : t("inspector:row.consumersCount", { count: teams.length });
}

function memberText(member: Member): string {
  const what = [member.role, member.fte === null ? null : t("inspector:row.fte", { fte: member.fte })].filter(Boolean).join(", ");
  if (member.vacant) return what === "" ? t("inspector:row.vacant") : t("inspector:row.vacantFor", { what });
  return [member.name, what === "" ? null : `(${what})`].filter(Boolean).join(" ");
}

const pair = (what: "pool" | "depth" | "sites", value: number | null) =>
  value === null ? null : t(`inspector:row.${what}`, { value });
const join = (outer: string | null, inner: string | null) =>
  inner === null ? outer : outer === null ? inner : `${outer} / ${inner}`;

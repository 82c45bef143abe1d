// The parts of a filter in words, each with the filter that is left without it: chips, and what a saved view says of itself.
import { formOf, isKnownType, MODE_FORMS } from "../../shared/notation.ts";
import type { Org } from "../../shared/org/types.ts";
import type { TeamFilter } from "../../shared/views/types.ts";
import { t } from "../../shared/words/t.ts";
import { groupingName } from "./showing.ts";

export interface FilterPart {
  readonly id: string;
  readonly label: string;
  readonly without: TeamFilter;
}

export function filterParts(filter: TeamFilter, org: Pick<Org, "types" | "groupings">): readonly FilterPart[] {
  const { people } = filter;
  const list = <K extends ListPart>(key: K, label: (value: TeamFilter[K][number]) => string): readonly FilterPart[] =>
    filter[key].map((value) => ({
      id: `${key} ${value}`,
      label: label(value),
      without: { ...filter, [key]: filter[key].filter((other) => other !== value) },
    }));
  return [
    ...(filter.text === ""
      ? []
      : [{ id: "text", label: t("view:saved.says.text", { text: filter.text }), without: { ...filter, text: "" } }]),
    ...list("types", (value) => typeLabel(value, org)),
    ...list("groupings", (key) => groupingLabel(key, org)),
    ...list("modes", (mode) => MODE_FORMS[mode].label),
    ...list("levels", levelLabel),
    ...list("findings", (code) => code),
    ...list("folders", folderLabel),
    ...(people.least === null && people.most === null
      ? []
      : [{ id: "people", label: peopleLabel(people), without: { ...filter, people: { least: null, most: null } } }]),
  ];
}

type ListPart = Exclude<keyof TeamFilter, "text" | "people">;

export function typeLabel(type: string, { types }: Pick<Org, "types">): string {
  return isKnownType(type) ? formOf(type).label : (types.find(({ id }) => id === type)?.name ?? type);
}

function groupingLabel(key: string, { groupings }: Pick<Org, "groupings">): string {
  return groupings.get(key)?.name ?? t("view:filter.gone", { name: groupingName(key) });
}

export function levelLabel(level: string): string {
  switch (level) {
    case "low":
    case "medium":
    case "high":
    case "very-high":
      return t(`view:level.${level}`);
    default:
      return level;
  }
}

export const folderLabel = (folder: string): string => (folder === "" ? t("view:filter.rootFolder") : folder);

function peopleLabel({ least, most }: TeamFilter["people"]): string {
  if (least !== null && most !== null) return t("view:filter.peopleBoth", { least, most });
  if (least !== null) return t("view:filter.peopleLeast", { least });
  return t("view:filter.peopleMost", { most: most ?? 0 });
}

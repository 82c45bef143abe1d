// Names that a column completes: of teams, people, capabilities, subteams, or codes of findings.
import { useMemo } from "react";
import type { Card } from "../../../shared/card/types.ts";
import { canBeWaived } from "../../../shared/score/explain.ts";
import { useOrg } from "../../state/stores.tsx";
import type { Column } from "./columns.ts";

const NOTHING: readonly string[] = [];

export function useNames(column: Column, card: Card): readonly string[] {
  const { control, options } = column;
  const teams = useOrg((state) => (control === "team" || control === "subteam" ? state.org.teams : null));
  const findings = useOrg((state) => (control === "code" ? state.scores.findings : null));
  return useMemo(() => {
    switch (control) {
      case "team":
        return [...(teams?.values() ?? [])]
          .filter(({ card: own }) => own?.path !== card.path)
          .map(({ name }) => name)
          .sort();
      case "subteam":
        return [...(teams?.values() ?? [])]
          .filter(({ parent }) => parent !== null && teams?.get(parent)?.card?.path === card.path)
          .map(({ name }) => name);
      case "person":
        return peopleOf(card);
      case "capability":
        return card.capabilities;
      case "code":
        return [
          ...new Set(
            (findings ?? [])
              .filter(({ path, waived, code }) => path === card.path && waived === null && canBeWaived(code))
              .map(({ code }) => code),
          ),
        ];
      default:
        return options ?? NOTHING;
    }
  }, [control, options, teams, findings, card]);
}

function peopleOf(card: Card): readonly string[] {
  const members = [...card.members, ...card.subteams.flatMap((subteam) => subteam.members)].map(({ name }) => name);
  const leads = [card.lead, ...card.subteams.map(({ lead }) => lead)];
  return [...new Set([...leads, ...members].filter((name) => name !== null))];
}

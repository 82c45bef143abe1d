// Draws a relation without the pointer: both teams are chosen from lists, then what it is.
import { Select } from "@mantine/core";
import { useMemo, useState } from "react";
import { homeKey } from "../../shared/org/keys.ts";
import type { Team, TeamKey } from "../../shared/org/types.ts";
import { language, t } from "../../shared/words/t.ts";
import { Dialog } from "../shell/Dialog.tsx";
import { useOrg, useUi } from "../state/stores.tsx";
import { ConnectForm } from "./ConnectForm.tsx";

export function ConnectDialog() {
  const dialog = useUi((ui) => ui.dialog);
  const setUi = useUi((ui) => ui.set);
  const close = () => setUi({ dialog: null });
  return (
    <Dialog width={400} opened={dialog?.kind === "connect"} title={t("relations:dialog.title")} onClose={close}>
      {dialog?.kind === "connect" && (
        <Choice key={`${dialog.from} ${dialog.to}`} from={dialog.from} to={dialog.to} onClose={close} />
      )}
    </Dialog>
  );
}

interface ChoiceProps {
  readonly from: TeamKey | null;
  readonly to: TeamKey | null;
  readonly onClose: () => void;
}

function Choice({ from, to, onClose }: ChoiceProps) {
  const teams = useOrg((state) => state.org.teams);
  const [ends, setEnds] = useState({ from, to });
  const names = useMemo(
    () =>
      [...teams.values()]
        .map(({ key, name }) => ({
          value: key,
          label: key === homeKey(key) ? name : t("relations:dialog.partOf", { name, team: nameOf(teams, key) }),
        }))
        .sort((a, b) => a.label.localeCompare(b.label, language())),
    [teams],
  );
  // A relation is drawn between cards: an embedded subteam stands for the team whose card it is in.
  const [home, away] = [ends.from, ends.to].map((key) => (key === null ? null : homeKey(key)));
  const first = home == null ? undefined : teams.get(home);
  const second = away == null ? undefined : teams.get(away);
  const parts = [ends.from, ends.to].flatMap((key) => (key === null || key === homeKey(key) ? [] : [key]));
  const field = (end: "from" | "to", label: string) => (
    <Select
      label={label}
      placeholder={t("relations:dialog.choose")}
      searchable
      selectFirstOptionOnChange
      allowDeselect={false}
      data={names.filter(({ value }) => homeKey(value) !== (end === "from" ? away : home))}
      value={ends[end]}
      onChange={(value) => setEnds({ ...ends, [end]: value })}
      nothingFoundMessage={t("relations:dialog.noSuchTeam")}
      maxDropdownHeight={220}
      {...(ends[end] === null && (end === "from" || ends.from !== null) ? { "data-autofocus": true } : {})}
    />
  );
  return (
    <div className="relation-form">
      {field("from", t("relations:dialog.team"))}
      {field("to", t("relations:dialog.other"))}
      {parts.map((key) => (
        <p key={key} className="relation-note" role="status">
          {t("relations:dialog.drawnAsPart", { name: teams.get(key)?.name, team: nameOf(teams, key) })}
        </p>
      ))}
      {first !== undefined && second !== undefined && first !== second ? (
        <ConnectForm
          key={`${first.key} ${second.key}`}
          from={first}
          to={second}
          autoFocus={false}
          onDone={onClose}
          onCancel={onClose}
        />
      ) : (
        <p className="relation-note">{t("relations:dialog.chooseBoth")}</p>
      )}
    </div>
  );
}

/** Of the team that a key is drawn as. */
const nameOf = (teams: ReadonlyMap<TeamKey, Team>, key: TeamKey): string => teams.get(homeKey(key))?.name ?? "";

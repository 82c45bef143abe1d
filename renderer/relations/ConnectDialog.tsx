// Draws a relation without the pointer: both teams are chosen from lists, then what it is.
import { Select } from "@mantine/core";
import { useMemo, useState } from "react";
import type { TeamKey } from "../../shared/org/types.ts";
import { Dialog } from "../shell/Dialog.tsx";
import { useOrg, useUi } from "../state/stores.tsx";
import { ConnectForm } from "./ConnectForm.tsx";

export function ConnectDialog() {
  const dialog = useUi((ui) => ui.dialog);
  const setUi = useUi((ui) => ui.set);
  const close = () => setUi({ dialog: null });
  return (
    <Dialog width={400} opened={dialog?.kind === "connect"} title="Connect two teams" onClose={close}>
      {dialog?.kind === "connect" && <Choice from={dialog.from} to={dialog.to} onClose={close} />}
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
        .filter(({ kind }) => kind !== "subteam")
        .map(({ key, name }) => ({ value: key, label: name }))
        .sort((a, b) => a.label.localeCompare(b.label, "en")),
    [teams],
  );
  const first = ends.from === null ? undefined : teams.get(ends.from);
  const second = ends.to === null ? undefined : teams.get(ends.to);
  const field = (end: "from" | "to", label: string) => (
    <Select
      label={label}
      placeholder="Choose a team"
      searchable
      data={names.filter(({ value }) => value !== ends[end === "from" ? "to" : "from"])}
      value={ends[end]}
      onChange={(value) => setEnds({ ...ends, [end]: value })}
      nothingFoundMessage="No team has that name."
      maxDropdownHeight={220}
      {...(ends[end] === null && (end === "from" || ends.from !== null) ? { "data-autofocus": true } : {})}
    />
  );
  return (
    <div className="relation-form">
      {field("from", "Team")}
      {field("to", "Other team")}
      {first !== undefined && second !== undefined ? (
        <ConnectForm
          key={`${first.key} ${second.key}`}
          from={first}
          to={second}
          autoFocus={false}
          onDone={onClose}
          onCancel={onClose}
        />
      ) : (
        <p className="relation-note">Choose both teams to say how they interact.</p>
      )}
    </div>
  );
}

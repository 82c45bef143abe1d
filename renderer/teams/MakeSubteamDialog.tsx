// Asks whose subteams the selected teams are to be.
import { Select } from "@mantine/core";
import { useCallback, useState } from "react";
import { makeSubteams } from "../../shared/edits/teams.ts";
import { useOrg, useStores, useUi } from "../state/stores.tsx";
import { teamChoices } from "./choices.ts";
import { DialogForm, DialogFrame } from "./DialogFrame.tsx";
import { focusNow } from "./focus-now.ts";
import { INPUT, INSIDE } from "./input.ts";
import type { Plan } from "./run-plan.ts";
import { type CardTeam, nameTeams, selectedCards } from "./selected.ts";
import { toastWithUndo } from "./toast.tsx";
import { usePlan } from "./use-plan.ts";

export function MakeSubteamDialog() {
  const dialog = useUi((ui) => ui.dialog);
  const setUi = useUi((ui) => ui.set);
  const org = useOrg((state) => state.org);
  const teams = dialog?.kind === "make-subteam" ? selectedCards(org, dialog.keys) : [];
  const close = () => setUi({ dialog: null });
  return (
    <DialogFrame opened={teams.length > 0} title={`Make ${nameTeams(teams)} part of another team`} onClose={close}>
      <ParentForm teams={teams} onClose={close} />
    </DialogFrame>
  );
}

function ParentForm({ teams, onClose }: { readonly teams: readonly CardTeam[]; readonly onClose: () => void }) {
  const { org: store } = useStores();
  const org = useOrg((state) => state.org);
  const [parent, setParent] = useState<string | null>(null);
  const [tried, setTried] = useState(false);
  const joined = teams.map(({ key }) => key).join("\n");
  const wish = useCallback<Plan>((now) => makeSubteams(now, joined.split("\n"), parent ?? ""), [joined, parent]);
  const plan = usePlan(parent === null ? null : wish);
  const submit = async () => {
    setTried(true);
    if (parent === null || plan.flaw !== null) return;
    const change = await plan.run();
    if (change === null) return;
    onClose();
    toastWithUndo(store, change.label, teams.length === 1 ? "Its card names the parent." : "Their cards name the parent.");
  };
  return (
    <DialogForm verb="Make subteam" state={plan.state} failed={plan.failed} onSubmit={() => void submit()} onClose={onClose}>
      <Select
        label="Parent team"
        data-autofocus
        ref={focusNow}
        classNames={INPUT}
        comboboxProps={INSIDE}
        data={teamChoices(
          org,
          teams.map(({ key }) => key),
        )}
        searchable
        selectFirstOptionOnChange
        nothingFoundMessage="No team is called that."
        value={parent}
        onChange={setParent}
        error={parent === null && tried ? "Choose the team they belong to." : plan.flaw}
      />
    </DialogForm>
  );
}

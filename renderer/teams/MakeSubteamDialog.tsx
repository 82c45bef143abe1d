// Asks whose subteams the selected teams are to be.
import { Select } from "@mantine/core";
import { useCallback, useState } from "react";
import { makeSubteams } from "../../shared/edits/teams.ts";
import { t } from "../../shared/words/t.ts";
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
    <DialogFrame opened={teams.length > 0} title={t("teams:subteam.title", { teams: nameTeams(teams) })} onClose={close}>
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
    toastWithUndo(store, change.label, t("teams:subteam.named", { count: teams.length }));
  };
  return (
    <DialogForm
      verb={t("teams:subteam.verb")}
      state={plan.state}
      failed={plan.failed}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <Select
        label={t("teams:subteam.parent")}
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
        allowDeselect={false}
        nothingFoundMessage={t("teams:noSuchTeam")}
        value={parent}
        onChange={setParent}
        error={parent === null && tried ? t("teams:subteam.choose") : plan.flaw}
      />
    </DialogForm>
  );
}

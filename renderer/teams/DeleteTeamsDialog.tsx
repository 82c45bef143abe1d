// Asks before teams are deleted: which files go where, and what becomes of the cards that name them.
import { useCallback, useMemo, useState } from "react";
import { deleteTeams, referencesTo } from "../../shared/edits/teams.ts";
import type { TeamKey } from "../../shared/org/types.ts";
import { t } from "../../shared/words/t.ts";
import { useOrg, useStores, useUi } from "../state/stores.tsx";
import { DialogForm, DialogFrame } from "./DialogFrame.tsx";
import { focusNow } from "./focus-now.ts";
import { countReferences, ReferenceList } from "./References.tsx";
import type { Plan } from "./run-plan.ts";
import { type CardTeam, nameTeams, selectedCards } from "./selected.ts";
import { toastWithUndo } from "./toast.tsx";
import { usePlan } from "./use-plan.ts";

/** Where deleted files go: the desktop has the system's trash, the browser's host a folder of its own. */
const OWN_TRASH = window.teamscape === undefined;

export function DeleteTeamsDialog() {
  const dialog = useUi((ui) => ui.dialog);
  const setUi = useUi((ui) => ui.set);
  const org = useOrg((state) => state.org);
  const teams = dialog?.kind === "delete-teams" ? selectedCards(org, dialog.keys) : [];
  const close = () => setUi({ dialog: null });
  return (
    <DialogFrame opened={teams.length > 0} title={t("teams:delete.title", { teams: nameTeams(teams) })} onClose={close}>
      <DeleteForm teams={teams} onClose={close} />
    </DialogFrame>
  );
}

function DeleteForm({ teams, onClose }: { readonly teams: readonly CardTeam[]; readonly onClose: () => void }) {
  const { org: store, ui } = useStores();
  const org = useOrg((state) => state.org);
  const [references, setReferences] = useState<"keep" | "remove">("keep");
  const joined = teams.map(({ key }) => key).join("\n");
  const keys = useMemo<readonly TeamKey[]>(() => joined.split("\n"), [joined]);
  const found = useMemo(() => {
    const going = new Set(teams.map(({ card }) => card.path));
    return keys.flatMap((key) => referencesTo(org, key)).filter(({ path }) => !going.has(path));
  }, [org, keys, teams]);
  const plan = usePlan(useCallback<Plan>((now) => deleteTeams(now, keys, references), [keys, references]));
  const submit = async () => {
    if (plan.flaw !== null) return;
    const change = await plan.run();
    if (change === null) return;
    onClose();
    ui.getState().select([]);
    toastWithUndo(
      store,
      change.label,
      t(OWN_TRASH ? "teams:delete.isInFolder" : "teams:delete.isInSystem", { count: teams.length }),
    );
  };
  return (
    <DialogForm
      verb={t("teams:delete.verb")}
      danger
      focusVerb={found.length === 0}
      state={plan.state}
      failed={plan.failed ?? plan.flaw}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <ul className="dialog-list">
        {teams.map(({ key, name, card }) => (
          <li key={key}>
            <span>{name}</span>
            <span className="dialog-note">{card.path}</span>
          </li>
        ))}
      </ul>
      <p className="dialog-note">
        {t(OWN_TRASH ? "teams:delete.goesToFolder" : "teams:delete.goesToSystem", { count: teams.length })}
      </p>
      {found.length > 0 && (
        <fieldset className="dialog-choices">
          <legend>{t("teams:delete.willName", { references: countReferences(found) })}</legend>
          <label className="dialog-choice wide">
            <input
              type="radio"
              name="references"
              data-autofocus
              ref={focusNow}
              checked={references === "keep"}
              onChange={() => setReferences("keep")}
            />
            <span>
              {t("teams:delete.keep")}
              <small>{t("teams:delete.keepHint")}</small>
            </span>
          </label>
          <label className="dialog-choice wide">
            <input type="radio" name="references" checked={references === "remove"} onChange={() => setReferences("remove")} />
            <span>
              {t("teams:delete.remove")}
              <small>{t("teams:delete.removeHint")}</small>
            </span>
          </label>
          <ReferenceList references={found} />
        </fieldset>
      )}
    </DialogForm>
  );
}

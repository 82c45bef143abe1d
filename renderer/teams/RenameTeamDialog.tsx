// Asks for a team's new name, and whether what refers to it and its file take the name too. All of it is one step.
import { TextInput } from "@mantine/core";
import { useCallback, useMemo, useState } from "react";
import { referencesTo, renameTeam } from "../../shared/edits/teams.ts";
import type { Team } from "../../shared/org/types.ts";
import { t } from "../../shared/words/t.ts";
import { useOrg, useUi } from "../state/stores.tsx";
import { DialogForm, DialogFrame } from "./DialogFrame.tsx";
import { focusNow } from "./focus-now.ts";
import { INPUT } from "./input.ts";
import { countReferences, ReferenceList } from "./References.tsx";
import { type Plan, pathsOf } from "./run-plan.ts";
import { Tick } from "./Tick.tsx";
import { usePlan } from "./use-plan.ts";

export function RenameTeamDialog() {
  const dialog = useUi((ui) => ui.dialog);
  const setUi = useUi((ui) => ui.set);
  const asked = dialog?.kind === "rename-team" ? dialog : null;
  const key = asked?.key ?? null;
  const team = useOrg((state) => (key === null ? undefined : state.org.teams.get(key)));
  const close = () => setUi({ dialog: null });
  return (
    <DialogFrame opened={team !== undefined} title={t("teams:rename.title", { name: team?.name ?? "" })} onClose={close}>
      {team !== undefined && <RenameForm team={team} begun={asked?.name ?? team.name} onClose={close} />}
    </DialogFrame>
  );
}

interface RenameFormProps {
  readonly team: Team;
  /** The name to begin with: what was typed elsewhere, else the present one. */
  readonly begun: string;
  readonly onClose: () => void;
}

function RenameForm({ team, begun, onClose }: RenameFormProps) {
  const org = useOrg((state) => state.org);
  const cards = useOrg((state) => state.cards);
  const documents = useOrg((state) => state.documents);
  const [name, setName] = useState(begun);
  const [references, setReferences] = useState(true);
  const [file, setFile] = useState(true);
  const found = useMemo(() => referencesTo(org, team.key), [org, team.key]);
  const wanted = name.trim();
  const same = wanted === team.name;
  const wish = useCallback<Plan>(
    (now, paths) => renameTeam(now, paths, { key: team.key, name: wanted, references, file }),
    [team.key, wanted, references, file],
  );
  const plan = usePlan(wanted === "" || same ? null : wish);
  // What its file would be called, also while that is not ticked.
  const fileName = useMemo(() => {
    if (wanted === "" || same) return null;
    const planned = renameTeam(org, pathsOf({ cards, documents }), {
      key: team.key,
      name: wanted,
      references: false,
      file: true,
    });
    const steps = planned.ok ? (planned.value?.files ?? []) : [];
    return steps.find((step) => step.kind === "rename")?.to ?? null;
  }, [org, cards, documents, team.key, wanted, same]);

  const flaw = wanted === "" ? t("teams:giveName") : plan.flaw;
  const submit = async () => {
    if (same) onClose();
    else if (flaw === null && (await plan.run()) !== null) onClose();
  };
  return (
    <DialogForm
      verb={t("teams:rename.verb")}
      state={plan.state}
      failed={plan.failed}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <TextInput
        label={t("teams:rename.newName")}
        data-autofocus
        ref={focusNow}
        classNames={INPUT}
        maxLength={200}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
        onFocus={(event) => event.currentTarget.select()}
        error={flaw}
      />
      {found.length > 0 && (
        <div>
          <Tick checked={references} onChange={setReferences}>
            {t("teams:rename.alsoIn", { references: countReferences(found) })}
          </Tick>
          <ReferenceList references={found} />
        </div>
      )}
      {fileName !== null && (
        <Tick checked={file} onChange={setFile}>
          {t("teams:rename.file", { file: fileName })}
        </Tick>
      )}
      {team.card !== null && <p className="dialog-note">{t("teams:rename.writtenTo", { path: team.card.path })}</p>}
    </DialogForm>
  );
}

// Asks for a new team: name, type, grouping, parent. Shows which file it will be before it is made.
import { Select, TextInput } from "@mantine/core";
import { useCallback, useMemo, useState } from "react";
import { Trans } from "react-i18next";
import { createConnectedTeam, createTeam } from "../../shared/edits/teams.ts";
import type { NewTeam } from "../../shared/edits/types.ts";
import type { Grouping } from "../../shared/org/types.ts";
import { t } from "../../shared/words/t.ts";
import type { Typed } from "../relations/defaults.ts";
import type { ActionContext } from "../shell/action-context.ts";
import { TeamGlyph } from "../shell/TeamGlyph.tsx";
import { useTheme } from "../shell/theme.ts";
import { useOrg, useUi } from "../state/stores.tsx";
import type { Dialog } from "../state/ui-store.ts";
import { ConnectChoice, type Connecting, LIKELY, relationWith } from "./ConnectChoice.tsx";
import { groupingChoices, teamChoices } from "./choices.ts";
import { DialogForm, DialogFrame } from "./DialogFrame.tsx";
import { focusNow } from "./focus-now.ts";
import { INPUT, INSIDE } from "./input.ts";
import { createdTeams, type Plan } from "./run-plan.ts";
import { showNewTeams } from "./show-new.ts";
import { typeChoices } from "./type-choices.ts";
import { usePlan } from "./use-plan.ts";

export function NewTeamDialog({ context }: { readonly context: ActionContext }) {
  const dialog = useUi((ui) => ui.dialog);
  const setUi = useUi((ui) => ui.set);
  const close = () => setUi({ dialog: null });
  const asked = dialog?.kind === "new-team" ? dialog : null;
  return (
    <DialogFrame
      opened={asked !== null}
      title={t(asked?.connect == null ? "teams:newTeam.title" : "teams:newTeam.titleConnected")}
      onClose={close}
    >
      {asked !== null && <NewTeamForm asked={asked} context={context} onClose={close} />}
    </DialogFrame>
  );
}

interface NewTeamFormProps {
  readonly asked: Extract<Dialog, { kind: "new-team" }>;
  readonly context: ActionContext;
  readonly onClose: () => void;
}

function NewTeamForm({ asked, context, onClose }: NewTeamFormProps) {
  const org = useOrg((state) => state.org);
  const [name, setName] = useState("");
  const [type, setType] = useState("stream-aligned");
  const [grouping, setGrouping] = useState(asked.grouping);
  const [parent, setParent] = useState<string | null>(null);
  const [connecting, setConnecting] = useState<Connecting>(LIKELY);
  const [tried, setTried] = useState(false);
  const connected = asked.connect === null ? undefined : org.teams.get(asked.connect);
  const team = useMemo<NewTeam>(
    () => ({ name: name.trim(), type, position: asked.at, grouping, parent }),
    [name, type, grouping, parent, asked.at],
  );
  const wish = useCallback<Plan>((now, paths) => createTeam(now, paths, team), [team]);
  const plan = usePlan(name.trim() === "" ? null : wish);
  const path = plan.change?.files?.find((step) => step.kind === "create")?.path;
  const flaw = name.trim() === "" ? t("teams:giveName") : plan.flaw;
  const submit = async () => {
    setTried(true);
    if (flaw !== null) return;
    const change = await plan.run(
      connected && ((now, paths) => createConnectedTeam(now, paths, team, (made) => relationWith(connected, made, connecting))),
    );
    if (change === null) return;
    onClose();
    showNewTeams(context, createdTeams(change));
  };
  return (
    <DialogForm
      verb={t("teams:newTeam.create")}
      state={plan.state}
      failed={plan.failed}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <TextInput
        label={t("common:name")}
        data-autofocus
        ref={focusNow}
        classNames={INPUT}
        maxLength={200}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
        error={tried || name !== "" ? flaw : null}
      />
      <TypeChoice value={type} onChange={setType} />
      {connected !== undefined && (
        <ConnectChoice
          from={connected}
          name={name.trim()}
          made={typedAs(type, grouping === null ? undefined : org.groupings.get(grouping))}
          value={connecting}
          onChange={setConnecting}
        />
      )}
      <Select
        label={t("teams:newTeam.grouping")}
        placeholder={t("common:none")}
        classNames={INPUT}
        comboboxProps={INSIDE}
        data={groupingChoices(org)}
        searchable
        selectFirstOptionOnChange
        allowDeselect={false}
        clearable
        nothingFoundMessage={t("teams:noSuchGrouping")}
        value={grouping}
        onChange={setGrouping}
      />
      <Select
        label={t("teams:newTeam.subteamOf")}
        placeholder={t("teams:newTeam.noParent")}
        classNames={INPUT}
        comboboxProps={INSIDE}
        data={teamChoices(org, [])}
        searchable
        selectFirstOptionOnChange
        allowDeselect={false}
        clearable
        nothingFoundMessage={t("teams:noSuchTeam")}
        value={parent}
        onChange={setParent}
      />
      <p className="dialog-note" role="status">
        {path === undefined ? (
          t("teams:newTeam.fileNamed")
        ) : (
          <Trans t={t} i18nKey="teams:newTeam.willBeWritten" values={{ path }} components={{ code: <code /> }} />
        )}
      </p>
    </DialogForm>
  );
}

/** What a team that is not there yet is to its relations. */
function typedAs(type: string, grouping: Grouping | undefined): Typed {
  const key = grouping?.key ?? null;
  const inPlatform = grouping?.kind === "platform-grouping";
  return { key: "", type, groupings: { valueStream: inPlatform ? null : key, platformGrouping: inPlatform ? key : null } };
}

function TypeChoice({ value, onChange }: { readonly value: string; readonly onChange: (type: string) => void }) {
  const types = useOrg((state) => state.types);
  const theme = useTheme();
  return (
    <fieldset className="dialog-choices">
      <legend>{t("teams:newTeam.type")}</legend>
      {typeChoices(types).map(({ id, label }) => (
        <label key={id} className="dialog-choice">
          <input type="radio" name="team-type" value={id} checked={value === id} onChange={() => onChange(id)} />
          <TeamGlyph type={id} theme={theme} />
          {label}
        </label>
      ))}
    </fieldset>
  );
}

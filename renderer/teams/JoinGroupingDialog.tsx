// Asks which value stream or platform grouping teams are to join, one that is there or a new one, or to leave theirs.
import { Autocomplete } from "@mantine/core";
import { useCallback, useMemo, useState } from "react";
import { joinGrouping } from "../../shared/edits/teams.ts";
import type { Grouping, Org } from "../../shared/org/types.ts";
import { language, t } from "../../shared/words/t.ts";
import { useOrg, useStores, useUi } from "../state/stores.tsx";
import { DialogForm, DialogFrame } from "./DialogFrame.tsx";
import { focusNow } from "./focus-now.ts";
import { INPUT, INSIDE } from "./input.ts";
import type { Plan } from "./run-plan.ts";
import { type CardTeam, nameTeams, selectedCards } from "./selected.ts";
import { toastWithUndo } from "./toast.tsx";
import { usePlan } from "./use-plan.ts";

type Kind = Grouping["kind"] | "none";
const KINDS: readonly Kind[] = ["value-stream", "platform-grouping", "none"];

export function JoinGroupingDialog() {
  const dialog = useUi((ui) => ui.dialog);
  const setUi = useUi((ui) => ui.set);
  const org = useOrg((state) => state.org);
  const teams = dialog?.kind === "join-grouping" ? selectedCards(org, dialog.keys) : [];
  const close = () => setUi({ dialog: null });
  return (
    <DialogFrame opened={teams.length > 0} title={t("teams:join.title", { teams: nameTeams(teams) })} onClose={close}>
      <JoinForm teams={teams} onClose={close} />
    </DialogFrame>
  );
}

function JoinForm({ teams, onClose }: { readonly teams: readonly CardTeam[]; readonly onClose: () => void }) {
  const { org: store } = useStores();
  const org = useOrg((state) => state.org);
  const [first] = teams;
  const [kind, setKind] = useState<Kind>(first?.groupings.platformGrouping ? "platform-grouping" : "value-stream");
  const [name, setName] = useState("");
  const [inner, setInner] = useState("");
  const [tried, setTried] = useState(false);
  const now = kind === "none" ? null : sharedName(teams, kind);
  const wrong = kind !== "none" && name.trim() === "" ? t("teams:join.choose") : null;
  const joined = teams.map(({ key }) => key).join("\n");
  const wish = useCallback<Plan>(
    (now) => {
      const keys = joined.split("\n");
      if (kind === "none") return joinGrouping(now, keys, null);
      return joinGrouping(now, keys, { kind, name: name.trim(), inner: inner.trim() === "" ? null : inner.trim() });
    },
    [joined, kind, name, inner],
  );
  const plan = usePlan(wrong === null ? wish : null);
  const names = useMemo(() => (kind === "none" ? [] : namesOf(org, kind, null)), [org, kind]);
  const inners = useMemo(() => (kind === "none" ? [] : namesOf(org, kind, name.trim())), [org, kind, name]);
  const isNew = wrong === null && kind !== "none" && !names.includes(name.trim());
  const submit = async () => {
    setTried(true);
    if (wrong !== null || plan.flaw !== null) return;
    const change = await plan.run();
    if (change === null) return;
    onClose();
    toastWithUndo(store, change.label, t("teams:join.written"));
  };
  return (
    <DialogForm
      verb={t(kind === "none" ? "teams:join.leave" : "teams:join.join")}
      state={plan.state}
      failed={plan.failed}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <fieldset className="dialog-choices">
        <legend>{t("teams:join.kind")}</legend>
        {KINDS.map((id) => (
          <label key={id} className="dialog-choice">
            <input
              type="radio"
              name="kind"
              value={id}
              data-autofocus={kind === id || undefined}
              ref={kind === id ? focusNow : undefined}
              checked={kind === id}
              onChange={() => setKind(id)}
            />
            {t(`teams:join.kinds.${id}`)}
          </label>
        ))}
      </fieldset>
      {kind === "none" ? (
        <p className="dialog-note">{t("teams:join.leaves", { count: teams.length })}</p>
      ) : (
        <>
          <Autocomplete
            label={t("common:name")}
            placeholder={now === null ? undefined : t("teams:join.now", { name: now })}
            classNames={INPUT}
            comboboxProps={INSIDE}
            data={names}
            maxLength={200}
            value={name}
            onChange={setName}
            error={tried ? (wrong ?? plan.flaw) : plan.flaw}
          />
          <Autocomplete
            label={t("teams:join.inner")}
            description={t("teams:join.innerHint")}
            classNames={INPUT}
            comboboxProps={INSIDE}
            data={inners}
            maxLength={200}
            value={inner}
            onChange={setInner}
          />
        </>
      )}
      {isNew && <p className="dialog-note">{t("teams:join.isNew", { name: name.trim() })}</p>}
    </DialogForm>
  );
}

/** What the teams are in now, where that is one and the same. */
function sharedName(teams: readonly CardTeam[], kind: Grouping["kind"]): string | null {
  const [name, ...others] = new Set(
    teams.map(({ groupings }) => (kind === "value-stream" ? groupings.valueStream : groupings.platformGrouping)),
  );
  return name === undefined || others.length > 0 ? null : name;
}

/** Names of the groupings of a kind, or of those within `outer`. */
function namesOf(org: Org, kind: Grouping["kind"], outer: string | null): string[] {
  const names = [...org.groupings.values()].flatMap((grouping) => {
    const around = grouping.parent === null ? undefined : org.groupings.get(grouping.parent);
    const within = around?.kind === kind ? around.name : null;
    return grouping.kind === kind && within === outer ? [grouping.name] : [];
  });
  return [...new Set(names)].sort((a, b) => a.localeCompare(b, language(), { numeric: true }));
}

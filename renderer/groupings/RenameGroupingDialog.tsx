// Asks for another name for a value stream or platform grouping. Every card that names it is written, as one step.
import { TextInput } from "@mantine/core";
import { useCallback, useState } from "react";
import { renamedKey, renameGrouping } from "../../shared/edits/rename-grouping.ts";
import type { Grouping } from "../../shared/org/types.ts";
import { t } from "../../shared/words/t.ts";
import { useOrg, useStores, useUi } from "../state/stores.tsx";
import { DialogForm, DialogFrame } from "../teams/DialogFrame.tsx";
import { focusNow } from "../teams/focus-now.ts";
import { INPUT } from "../teams/input.ts";
import type { Plan } from "../teams/run-plan.ts";
import { usePlan } from "../teams/use-plan.ts";

export function RenameGroupingDialog() {
  const dialog = useUi((ui) => ui.dialog);
  const setUi = useUi((ui) => ui.set);
  const key = dialog?.kind === "rename-grouping" ? dialog.key : null;
  const grouping = useOrg((state) => (key === null ? undefined : state.org.groupings.get(key)));
  const close = () => setUi({ dialog: null });
  return (
    <DialogFrame opened={grouping !== undefined} title={t("groupings:rename.title")} onClose={close}>
      {grouping !== undefined && <RenameForm grouping={grouping} onClose={close} />}
    </DialogFrame>
  );
}

function RenameForm({ grouping, onClose }: { readonly grouping: Grouping; readonly onClose: () => void }) {
  const { org: store, view } = useStores();
  const [name, setName] = useState(grouping.name);
  const { key } = grouping;
  const wanted = name.trim();
  const wish = useCallback<Plan>((now) => renameGrouping(now, key, wanted), [key, wanted]);
  const plan = usePlan(wanted === grouping.name ? null : wish);
  const submit = async () => {
    if (wanted === grouping.name) onClose();
    if (plan.flaw !== null) return;
    const next = renamedKey(store.getState().org, grouping, wanted);
    const change = await plan.run();
    if (change === null) return;
    // It is still folded under its new name.
    const { folded, set } = view.getState();
    if (folded.has(key)) set({ folded: new Set([...folded].map((one) => (one === key ? next : one))) });
    onClose();
  };
  return (
    <DialogForm
      verb={t("groupings:rename.submit")}
      state={plan.state}
      failed={plan.failed}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <TextInput
        label={t("groupings:rename.name")}
        classNames={INPUT}
        maxLength={200}
        value={name}
        data-autofocus
        ref={focusNow}
        onChange={(event) => setName(event.currentTarget.value)}
        error={plan.flaw}
      />
      {plan.change !== null && <p className="dialog-note">{t("groupings:rename.note", { count: plan.change.cards.length })}</p>}
    </DialogForm>
  );
}

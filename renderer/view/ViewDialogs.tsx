// Three small dialogs about views: the name to save one by, its new name, and an address that is to be opened.
import { TextInput } from "@mantine/core";
import { useState } from "react";
import { VIEWS_FILE } from "../../shared/views/views-file.ts";
import { t } from "../../shared/words/t.ts";
import type { ActionContext } from "../shell/action-context.ts";
import { useUi } from "../state/stores.tsx";
import { DialogForm, DialogFrame } from "../teams/DialogFrame.tsx";
import { focusNow } from "../teams/focus-now.ts";
import { INPUT } from "../teams/input.ts";
import { Tick } from "../teams/Tick.tsx";
import { toastWithUndo } from "../teams/toast.tsx";
import { openAddress } from "./address.ts";
import { addView, nameView } from "./saved.ts";
import { placeOf, viewOf } from "./showing.ts";

export function ViewDialogs({ context }: { readonly context: ActionContext }) {
  const dialog = useUi((ui) => ui.dialog);
  const setUi = useUi((ui) => ui.set);
  const close = () => setUi({ dialog: null });
  const renamed = dialog?.kind === "rename-view" ? dialog.name : "";
  return (
    <>
      <DialogFrame opened={dialog?.kind === "save-view"} title={t("view:saved.saveTitle")} onClose={close}>
        <SaveForm context={context} onClose={close} />
      </DialogFrame>
      <DialogFrame opened={dialog?.kind === "rename-view"} title={t("view:saved.renameTitle", { name: renamed })} onClose={close}>
        <RenameForm context={context} name={renamed} onClose={close} />
      </DialogFrame>
      <DialogFrame opened={dialog?.kind === "open-address"} title={t("view:saved.openTitle")} onClose={close}>
        <OpenForm context={context} onClose={close} />
      </DialogFrame>
    </>
  );
}

interface FormProps {
  readonly context: ActionContext;
  readonly onClose: () => void;
}

/** One text that is asked for, and what came of it. */
function useAsked(begun: string, ask: (text: string) => Promise<string | null>, onDone: (text: string) => void) {
  const [text, setText] = useState(begun);
  const [flaw, setFlaw] = useState<string | null>(null);
  const [saving, setSaving] = useState(false);
  return {
    text,
    flaw,
    state: saving ? ("saving" as const) : ("open" as const),
    change(next: string) {
      setText(next);
      setFlaw(null);
    },
    async submit() {
      setSaving(true);
      const why = await ask(text);
      setSaving(false);
      setFlaw(why);
      if (why === null) onDone(text.trim());
    },
  };
}

function SaveForm({ context, onClose }: FormProps) {
  const [kept, setKept] = useState(false);
  const asked = useAsked(
    "",
    (name) => {
      const { view, ui, org, canvas } = context;
      return addView(org, name, { ...viewOf(view.getState(), ui.getState()), place: kept ? placeOf(canvas()) : null });
    },
    (name) => {
      onClose();
      toastWithUndo(context.org, t("view:told.saved"), t("view:told.savedDetail", { name, file: VIEWS_FILE }));
    },
  );
  return (
    <DialogForm
      verb={t("view:saved.verb.save")}
      state={asked.state}
      failed={null}
      onSubmit={() => void asked.submit()}
      onClose={onClose}
    >
      <Field label={t("view:saved.name")} asked={asked} />
      <div>
        <Tick checked={kept} onChange={setKept}>
          {t("view:saved.place")}
        </Tick>
        <p className="dialog-note">{t("view:saved.placeHint")}</p>
      </div>
    </DialogForm>
  );
}

function RenameForm({ context, name, onClose }: FormProps & { readonly name: string }) {
  const asked = useAsked(name, (to) => nameView(context.org, name, to), onClose);
  return (
    <DialogForm
      verb={t("view:saved.verb.rename")}
      state={asked.state}
      failed={null}
      onSubmit={() => void asked.submit()}
      onClose={onClose}
    >
      <Field label={t("view:saved.name")} asked={asked} />
    </DialogForm>
  );
}

function OpenForm({ context, onClose }: FormProps) {
  const asked = useAsked("", async (text) => openAddress(context, text), onClose);
  return (
    <DialogForm
      verb={t("view:saved.verb.open")}
      state={asked.state}
      failed={null}
      onSubmit={() => void asked.submit()}
      onClose={onClose}
    >
      <Field label={t("view:saved.address")} hint={t("view:saved.addressHint")} asked={asked} />
    </DialogForm>
  );
}

interface FieldProps {
  readonly label: string;
  readonly hint?: string;
  readonly asked: ReturnType<typeof useAsked>;
}

function Field({ label, hint, asked }: FieldProps) {
  return (
    <TextInput
      label={label}
      description={hint}
      data-autofocus
      ref={focusNow}
      classNames={INPUT}
      value={asked.text}
      onChange={(event) => asked.change(event.currentTarget.value)}
      onFocus={(event) => event.currentTarget.select()}
      error={asked.flaw}
    />
  );
}

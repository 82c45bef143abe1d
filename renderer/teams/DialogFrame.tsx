// The frame of a small dialog that asks before teams are changed: title, form, what went wrong, and two buttons. Enter does it, Escape leaves.
// Knows nothing of teams.
import { Group, Stack } from "@mantine/core";
import type { FormEvent, ReactNode } from "react";
import { t } from "../../shared/words/t.ts";
import { Dialog } from "../shell/Dialog.tsx";
import "./dialogs.css";
import { focusNow } from "./focus-now.ts";

interface DialogFrameProps {
  readonly opened: boolean;
  readonly title: string;
  readonly onClose: () => void;
  /** Made only while it is open, so that every opening begins anew. */
  readonly children: ReactNode;
}

export function DialogFrame({ opened, title, onClose, children }: DialogFrameProps) {
  return (
    <Dialog opened={opened} title={title} width={440} onClose={onClose}>
      {children}
    </Dialog>
  );
}

interface DialogFormProps {
  /** What its button says: "Create", "Delete". */
  readonly verb: string;
  readonly danger?: boolean;
  /** The button has the focus at first: there is nothing to fill in. */
  readonly focusVerb?: boolean;
  /** While it is being done, or when it could not be. */
  readonly state: "open" | "saving";
  readonly failed: string | null;
  readonly onSubmit: () => void;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

export function DialogForm({
  verb,
  danger = false,
  focusVerb = false,
  state,
  failed,
  onSubmit,
  onClose,
  children,
}: DialogFormProps) {
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (state === "open") onSubmit();
  };
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="sm">
        {children}
        {failed !== null && (
          <p role="alert" className="dialog-failed">
            {failed}
          </p>
        )}
        <Group justify="flex-end" gap="xs">
          <button type="button" className="btn" onClick={onClose}>
            {t("common:cancel")}
          </button>
          <button
            type="submit"
            className={danger ? "btn danger" : "btn primary"}
            disabled={state === "saving"}
            data-autofocus={focusVerb || undefined}
            ref={focusVerb ? focusNow : undefined}
          >
            {verb}
          </button>
        </Group>
      </Stack>
    </form>
  );
}

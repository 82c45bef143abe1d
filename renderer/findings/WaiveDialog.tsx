// Asks why a finding is accepted and until when, and writes that to its card.
import { Group, Stack, Text, Textarea, TextInput } from "@mantine/core";
import { useRef, useState } from "react";
import type { Finding } from "../../shared/score/types.ts";
import { told } from "../../shared/words/said.ts";
import { t } from "../../shared/words/t.ts";
import { Dialog } from "../shell/Dialog.tsx";
import { useOrg } from "../state/stores.tsx";
import { waiveDraft } from "./waive.ts";
import { defaultUntil, untilFlaw } from "./waiver-days.ts";
import "./waive.css";

const FIELD = { input: "waive-input", description: "waive-note", error: "waive-failed" } as const;

interface WaiveDialogProps {
  /** The finding to waive; null while the dialog is shut. */
  readonly finding: Finding | null;
  /** Called when it is waived, and when it is left. */
  readonly onClose: () => void;
}

export function WaiveDialog({ finding, onClose }: WaiveDialogProps) {
  return (
    <Dialog
      opened={finding !== null}
      title={t("findings:dialog.title", { code: finding?.code ?? "" })}
      width={420}
      returnFocus={false}
      onClose={onClose}
    >
      {finding !== null && <WaiveForm finding={finding} onClose={onClose} />}
    </Dialog>
  );
}

function WaiveForm({ finding, onClose }: { readonly finding: Finding; readonly onClose: () => void }) {
  const change = useOrg((state) => state.change);
  const asOf = useOrg((state) => state.scores.asOf);
  const alike = useOrg(
    (state) =>
      state.scores.findings.filter(({ code, path, waived }) => code === finding.code && path === finding.path && waived === null)
        .length,
  );
  const name = useOrg((state) => state.cards.get(finding.path)?.name ?? finding.path);
  const [reason, setReason] = useState("");
  const [until, setUntil] = useState(() => defaultUntil(asOf));
  const reasonField = useRef<HTMLTextAreaElement>(null);
  const [asked, setAsked] = useState(false);
  const [state, setState] = useState<"open" | "saving" | "failed">("open");
  const reasonFlaw = reason.trim() === "" ? t("findings:dialog.noReason") : null;
  const dayFlaw = untilFlaw(until, asOf);

  const submit = async (event: React.FormEvent): Promise<void> => {
    event.preventDefault();
    setAsked(true);
    if (reasonFlaw !== null) reasonField.current?.focus();
    if (reasonFlaw !== null || dayFlaw !== null) return;
    setState("saving");
    const words = { reason: reason.trim(), until: until === "" ? null : until };
    const outcome = await change(waiveDraft(finding.path, finding.code, words));
    if (outcome?.kind === "saved") onClose();
    else setState("failed");
  };
  return (
    <form onSubmit={(event) => void submit(event)} noValidate>
      <Stack gap="sm">
        <Text size="sm">{told(finding)}</Text>
        <Textarea
          label={t("findings:dialog.reason")}
          ref={reasonField}
          classNames={FIELD}
          required
          autosize
          minRows={2}
          maxRows={6}
          maxLength={1000}
          data-autofocus
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
          error={asked ? reasonFlaw : null}
        />
        <TextInput
          type="date"
          classNames={FIELD}
          label={t("findings:dialog.until")}
          description={t("findings:dialog.untilHint")}
          min={asOf}
          value={until}
          onChange={(event) => setUntil(event.currentTarget.value)}
          error={dayFlaw}
        />
        <Text size="xs" className="waive-note">
          {alike > 1 ? t("findings:dialog.holdsForAll", { count: alike, name }) : t("findings:dialog.writtenTo", { name })}
        </Text>
        {state === "failed" && (
          <Text size="sm" role="alert" className="waive-failed">
            {t("findings:dialog.notSaved")}
          </Text>
        )}
        <Group justify="flex-end" gap="xs">
          <button type="button" className="btn" onClick={onClose}>
            {t("common:cancel")}
          </button>
          <button type="submit" className="btn primary" disabled={state === "saving"}>
            {t("findings:dialog.waive")}
          </button>
        </Group>
      </Stack>
    </form>
  );
}

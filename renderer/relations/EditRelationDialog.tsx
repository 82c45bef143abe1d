// The relation editor as a dialog, for the keyboard and for panels that list relations.
import { useCallback } from "react";
import { relationSentence } from "../canvas/relation-words.ts";
import { Dialog } from "../shell/Dialog.tsx";
import { useOrg, useUi } from "../state/stores.tsx";
import { RelationEditor, useRelation } from "./RelationEditor.tsx";
import { nameIn } from "./team-name.ts";

export function EditRelationDialog() {
  const dialog = useUi((ui) => ui.dialog);
  const setUi = useUi((ui) => ui.set);
  const relation = useRelation(dialog?.kind === "edit-relation" ? dialog.key : null);
  const org = useOrg((state) => state.org);
  const selected = useUi((ui) => ui.relation);
  const close = useCallback(() => setUi({ dialog: null }), [setUi]);
  const onKey = (key: string | null): void => {
    setUi({ dialog: key === null ? null : { kind: "edit-relation", key }, ...(selected === null ? {} : { relation: key }) });
  };
  return (
    <Dialog
      width={400}
      opened={relation !== undefined}
      title={relation === undefined ? "" : relationSentence(relation, nameIn(org))}
      onClose={close}
    >
      {relation !== undefined && <RelationEditor relation={relation} autoFocus onKey={onKey} onLeave={close} />}
    </Dialog>
  );
}

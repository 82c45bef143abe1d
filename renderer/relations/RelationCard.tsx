// The card about the selected relation, on the canvas beside its badge.
import { X } from "lucide-react";
import { useEffect } from "react";
import { homeKey } from "../../shared/org/keys.ts";
import { t } from "../../shared/words/t.ts";
import { Anchored } from "../canvas/Anchored.tsx";
import { relationSentence } from "../canvas/relation-words.ts";
import { keepFocus } from "../shell/keep-focus.ts";
import { useOrg, useUi } from "../state/stores.tsx";
import { inOverlay } from "./overlay-keys.ts";
import { RelationEditor, useRelation } from "./RelationEditor.tsx";
import { nameIn } from "./team-name.ts";

const WIDTH = 324;

/** @param onClose puts the keyboard back on the canvas */
export function RelationCard({ onClose }: { readonly onClose: () => void }) {
  const key = useUi((ui) => ui.relation);
  const dialog = useUi((ui) => ui.dialog);
  const setUi = useUi((ui) => ui.set);
  const relation = useRelation(key);
  const graph = useOrg((state) => state.graph);
  const org = useOrg((state) => state.org);
  const edge = key === null ? undefined : graph.edges.get(key);
  const shown = relation !== undefined && edge !== undefined && dialog?.kind !== "edit-relation";
  // Deleted from here or elsewhere: what had the keyboard in it goes with it.
  useEffect(() => (shown ? () => keepFocus() : undefined), [shown]);
  if (!shown) return null;
  const ends = [relation.from, relation.to].flatMap((end) => graph.nodes.get(homeKey(end))?.rect ?? []);
  const close = (): void => {
    setUi({ relation: null });
    onClose();
  };
  return (
    <Anchored at={edge.badge.at} clear={ends} width={WIDTH} label={t("relations:one")}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: only keeps keys typed in here from meaning something outside */}
      <div className="relation-card" onKeyDown={inOverlay(close)}>
        <div className="relation-header">
          <h2>{relationSentence(relation, nameIn(org))}</h2>
          <button type="button" className="btn icon" aria-label={t("common:close")} onClick={close}>
            <X size={14} aria-hidden />
          </button>
        </div>
        <RelationEditor
          key={key}
          relation={relation}
          autoFocus={false}
          onKey={(next) => setUi({ relation: next })}
          onLeave={onClose}
        />
      </div>
    </Anchored>
  );
}

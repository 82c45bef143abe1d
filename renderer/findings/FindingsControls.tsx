// What the Findings panel shows and how: search, kinds, grouping, and how much of all findings that leaves.
import { FoldVertical, UnfoldVertical } from "lucide-react";
import { inDigits, t } from "../../shared/words/t.ts";
import { useUi } from "../state/stores.tsx";
import { EVERYTHING, type FindingGrouping, type FindingKind } from "../state/ui-store.ts";
import { KindIcon } from "./KindIcon.tsx";
import { KINDS, type KindCounts } from "./model.ts";
import { kindWord } from "./words.ts";

const GROUPINGS: readonly FindingGrouping[] = ["code", "team", "none"];

interface FindingsControlsProps {
  /** Of each kind, what the search leaves. */
  readonly counts: KindCounts;
  readonly shown: number;
  readonly total: number;
  /** Null where nothing is grouped. */
  readonly fold: { readonly allFolded: boolean; readonly toggle: () => void } | null;
}

export function FindingsControls({ counts, shown, total, fold }: FindingsControlsProps) {
  const filter = useUi((ui) => ui.findingsFilter);
  const grouping = useUi((ui) => ui.findingsGrouping);
  const setUi = useUi((ui) => ui.set);
  const toggle = (kind: FindingKind) => {
    const kinds = filter.kinds.includes(kind) ? filter.kinds.filter((k) => k !== kind) : [...filter.kinds, kind];
    setUi({ findingsFilter: { ...filter, kinds } });
  };
  const filtered = filter.kinds.length > 0 || filter.text.trim() !== "";
  return (
    <div className="findings-controls">
      <input
        type="search"
        aria-label={t("findings:search")}
        placeholder={t("findings:searchHint")}
        value={filter.text}
        onChange={(event) => setUi({ findingsFilter: { ...filter, text: event.target.value } })}
      />
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out as a grid in every browser */}
      <div className="findings-kinds" role="group" aria-label={t("findings:kinds")}>
        {KINDS.map((kind) => (
          <button
            key={kind}
            type="button"
            className="findings-kind"
            aria-pressed={filter.kinds.includes(kind)}
            title={t(`findings:showOnly.${kind}`)}
            onClick={() => toggle(kind)}
          >
            <strong className={counts[kind] > 0 ? kind : "none"}>
              <KindIcon kind={kind} />
              {inDigits(counts[kind])}
            </strong>{" "}
            <span>{kindWord(kind, counts[kind])}</span>
          </button>
        ))}
      </div>
      <div className="findings-grouping">
        <span id="findings-grouping">{t("findings:groupBy")}</span>
        {/* biome-ignore lint/a11y/useSemanticElements: three buttons in a row, named by the text beside them */}
        <div className="segments" role="group" aria-labelledby="findings-grouping">
          {GROUPINGS.map((id) => (
            <button key={id} type="button" aria-pressed={grouping === id} onClick={() => setUi({ findingsGrouping: id })}>
              {t(`findings:grouping.${id}`)}
            </button>
          ))}
        </div>
        {fold !== null && (
          <button
            type="button"
            className="btn icon small"
            aria-label={t(fold.allFolded ? "findings:unfoldAll" : "findings:foldAll")}
            title={t(fold.allFolded ? "findings:unfoldAll" : "findings:foldAll")}
            onClick={fold.toggle}
          >
            {fold.allFolded ? <UnfoldVertical size={14} aria-hidden /> : <FoldVertical size={14} aria-hidden />}
          </button>
        )}
      </div>
      <p className="findings-count">
        <span aria-live="polite">
          {filtered ? t("findings:shown", { shown, count: total }) : t("findings:found", { count: total })}
        </span>
        {filtered && (
          <button type="button" className="link" onClick={() => setUi({ findingsFilter: EVERYTHING })}>
            {t("findings:clear")}
          </button>
        )}
      </p>
    </div>
  );
}

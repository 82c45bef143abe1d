// What stands behind a finding: its meaning, what to do, who says so, and accepting it on purpose.
import { explainCode } from "../../shared/score/explain.ts";
import type { Finding } from "../../shared/score/types.ts";
import { t } from "../../shared/words/t.ts";
import { useOrg, useUi } from "../state/stores.tsx";
import type { FindingItem } from "./model.ts";
import { takeBackDraft, waivable } from "./waive.ts";
import "./finding-details.css";

interface FindingDetailsProps {
  readonly item: FindingItem;
  /** Whether there is a team to go to; otherwise it is told where the file is. */
  readonly goes: boolean;
  readonly tabIndex: number;
  readonly onWaive: (item: FindingItem) => void;
}

export function FindingDetails({ item, goes, tabIndex, onWaive }: FindingDetailsProps) {
  const { finding, teamNames } = item;
  const text = explainCode(finding.code);
  const root = useOrg((state) => state.folder?.root ?? "");
  const setUi = useUi((ui) => ui.set);
  return (
    <div className="finding-details">
      <dl>
        {text !== null && (
          <>
            <dt>{t("findings:means")}</dt>
            <dd>{text.meaning}</dd>
            <dt>{t("findings:toDo")}</dt>
            <dd>{text.advice}</dd>
            <dt>{t("findings:source")}</dt>
            <dd className="said-by">{text.source}</dd>
          </>
        )}
        {teamNames.length > 1 && (
          <>
            <dt>{t("findings:teams")}</dt>
            <dd>{teamNames.join(", ")}</dd>
          </>
        )}
        {!goes && (
          <>
            <dt>{t(finding.path === "" ? "findings:about" : "findings:file")}</dt>
            <dd>{finding.path === "" ? t("findings:wholeFolder") : `${root.replace(/[\\/]$/, "")}/${finding.path}`}</dd>
          </>
        )}
      </dl>
      {finding.code === "CARD-CONFLICT-MARKERS" && (
        <button
          type="button"
          className="btn small"
          tabIndex={tabIndex}
          onClick={() => setUi({ dialog: { kind: "merge-markers", path: finding.path } })}
        >
          {t("findings:resolve")}
        </button>
      )}
      {finding.waived === null ? (
        <WaiveButton item={item} tabIndex={tabIndex} onWaive={onWaive} />
      ) : (
        <TakeBackButton finding={finding} tabIndex={tabIndex} />
      )}
    </div>
  );
}

function WaiveButton({ item, tabIndex, onWaive }: Omit<FindingDetailsProps, "goes">) {
  const cards = useOrg((state) => state.cards);
  const can = waivable(item.finding, cards);
  if (can.kind === "never") return null;
  return (
    <>
      <button
        type="button"
        className="btn small"
        tabIndex={tabIndex}
        disabled={can.kind === "no"}
        title={t("findings:waiveHint")}
        onClick={() => onWaive(item)}
      >
        {t("findings:waive")}
      </button>
      {can.kind === "no" && <p className="finding-facts">{can.why}</p>}
    </>
  );
}

function TakeBackButton({ finding, tabIndex }: { readonly finding: Finding; readonly tabIndex: number }) {
  const cards = useOrg((state) => state.cards);
  const change = useOrg((state) => state.change);
  const { path, code } = finding;
  const editable = cards.get(path)?.editable === true;
  // What became of it is told by the store: saved in the status bar, a failure as a notice.
  return (
    <>
      <button
        type="button"
        className="btn small"
        tabIndex={tabIndex}
        disabled={!editable}
        title={t("findings:takeBackHint", { path })}
        onClick={() => void change(takeBackDraft(path, code))}
      >
        {t("findings:takeBack")}
      </button>
      {!editable && <p className="finding-facts">{t("findings:notWhole", { path })}</p>}
    </>
  );
}

// One finding: pressed, it goes to its team and line; its explanation unfolds below.
import { ChevronDown } from "lucide-react";
import type { Finding } from "../../shared/score/types.ts";
import { told } from "../../shared/words/said.ts";
import { t } from "../../shared/words/t.ts";
import { useOrg, useUi } from "../state/stores.tsx";
import { FindingDetails } from "./FindingDetails.tsx";
import { jumpOf } from "./jump.ts";
import { KindIcon } from "./KindIcon.tsx";
import type { FindingItem } from "./model.ts";
import { findingWord, placeWords, waivedWords } from "./words.ts";

interface FindingItemRowProps {
  readonly item: FindingItem;
  readonly explained: boolean;
  /** It is the one that was gone to last. */
  readonly current: boolean;
  readonly tabIndex: number;
  readonly onExplain: (explained: boolean) => void;
  readonly onJump: (finding: Finding) => void;
  readonly onWaive: (item: FindingItem) => void;
}

export function FindingItemRow({ item, explained, current, tabIndex, onExplain, onJump, onWaive }: FindingItemRowProps) {
  const { id, finding, kind, teamNames } = item;
  // The heading says the code already.
  const byCode = useUi((ui) => ui.findingsGrouping === "code");
  const goes = useOrg((state) => jumpOf(finding, state.cards, state.org.teams) !== null);
  const place = placeWords(finding);
  return (
    <div className={`findings-item ${kind}`}>
      <button
        type="button"
        className="finding"
        data-row={id}
        aria-current={current || undefined}
        tabIndex={tabIndex}
        title={goes ? t("findings:goTo", { what: teamNames.join(", ") || place }) : t("findings:noTeam")}
        onClick={() => (goes ? onJump(finding) : onExplain(!explained))}
      >
        <KindIcon kind={kind} />
        <span>
          <span className={explained ? "" : "finding-message"}>{told(finding)}</span>
          <span className="finding-facts">
            <strong>{findingWord(finding)}</strong>
            <span className={byCode ? "visually-hidden" : ""}> · {finding.code}</span>
            {place !== "" && ` · ${place}`}
          </span>
          {finding.waived !== null && <span className="finding-facts">{waivedWords(finding.waived)}</span>}
        </span>
      </button>
      <button
        type="button"
        className="btn icon small chevron"
        tabIndex={tabIndex}
        aria-expanded={explained}
        aria-label={t("findings:explainCode", { code: finding.code })}
        title={t(explained ? "findings:hideExplanation" : "findings:explain")}
        onClick={() => onExplain(!explained)}
      >
        <ChevronDown size={14} aria-hidden />
      </button>
      {explained && <FindingDetails item={item} goes={goes} tabIndex={tabIndex} onWaive={onWaive} />}
    </div>
  );
}

// The panel at the left: the outline or the findings. How wide it is, is told here too: messages want more room than names.
import type { TeamKey } from "../../shared/org/types.ts";
import type { Finding } from "../../shared/score/types.ts";
import { Findings } from "../findings/Findings.tsx";
import { useFindingCounts } from "../findings/use-findings.ts";
import { countsInWords } from "../findings/words.ts";
import { Outline } from "../outline/Outline.tsx";
import { useUi } from "../state/stores.tsx";
import type { Action } from "./action-context.ts";
import { useMatches } from "./theme.ts";

const OUTLINE = 236;
const FINDINGS = 340;
const FINDINGS_NARROW = 288;

/** Width of the side panel, CSS pixels; the canvas keeps clear of it. */
export function useSideWidth(): number {
  const panel = useUi((state) => state.sidePanel);
  const narrow = useMatches("(width < 1100px)");
  if (panel === "outline") return OUTLINE;
  return narrow ? FINDINGS_NARROW : FINDINGS;
}

interface SidePanelProps {
  readonly actions: ReadonlyMap<string, Action>;
  readonly width: number;
  readonly onChoose: (key: TeamKey, add: boolean) => void;
  readonly onJump: (finding: Finding) => void;
}

export function SidePanel({ actions, width, onChoose, onJump }: SidePanelProps) {
  const panel = useUi((state) => state.sidePanel);
  const setUi = useUi((state) => state.set);
  const counts = useFindingCounts();
  const urgent = counts.error + counts.warning;
  return (
    <section className="panel side" aria-label={panel === "outline" ? "Outline" : "Findings"} style={{ width }}>
      <div className="tabs" role="tablist" aria-label="Side panel">
        <button
          type="button"
          role="tab"
          className="tab"
          aria-selected={panel === "outline"}
          onClick={() => setUi({ sidePanel: "outline" })}
        >
          Outline
        </button>
        <button
          type="button"
          role="tab"
          className="tab"
          aria-selected={panel === "findings"}
          onClick={() => setUi({ sidePanel: "findings" })}
        >
          Findings
          {urgent > 0 && (
            <span className={`pill ${counts.error > 0 ? "error" : "warning"}`} title={countsInWords(counts)}>
              {urgent.toLocaleString("en")}
            </span>
          )}
        </button>
      </div>
      {panel === "outline" ? <Outline actions={actions} onChoose={onChoose} /> : <Findings onJump={onJump} />}
    </section>
  );
}

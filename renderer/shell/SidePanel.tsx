// The panel at the left: the outline, the findings or the saved views. How wide it is, is told here too: messages want more room than names.
import type { TeamKey } from "../../shared/org/types.ts";
import { assertNever } from "../../shared/result.ts";
import type { Finding } from "../../shared/score/types.ts";
import { t } from "../../shared/words/t.ts";
import { Findings } from "../findings/Findings.tsx";
import { useFindingCounts } from "../findings/use-findings.ts";
import { countsInWords } from "../findings/words.ts";
import { Outline } from "../outline/Outline.tsx";
import { useUi } from "../state/stores.tsx";
import { ViewsPanel } from "../view/ViewsPanel.tsx";
import { AfterPicture } from "./AfterPicture.tsx";
import type { Action, ActionContext } from "./action-context.ts";
import { useMatches } from "./theme.ts";

const OUTLINE = 236;
const FINDINGS = 340;
const FINDINGS_NARROW = 288;
/** More is not read as a number; the title says how many. */
const MOST_SHOWN = 999;
const PANELS = ["outline", "findings", "views"] as const;

/** Width of the side panel, CSS pixels; the canvas keeps clear of it. */
export function useSideWidth(): number {
  const panel = useUi((state) => state.sidePanel);
  const narrow = useMatches("(width < 1100px)");
  if (panel !== "findings") return OUTLINE;
  return narrow ? FINDINGS_NARROW : FINDINGS;
}

interface SidePanelProps {
  readonly context: ActionContext;
  readonly actions: ReadonlyMap<string, Action>;
  readonly width: number;
  /** Teams that the view lets through; null for all. */
  readonly kept: ReadonlySet<TeamKey> | null;
  readonly onChoose: (key: TeamKey, add: boolean) => void;
  /** The pointer is on a team's row, or on none. */
  readonly onPoint: (key: TeamKey | null) => void;
  readonly onJump: (finding: Finding) => void;
}

export function SidePanel(props: SidePanelProps) {
  const panel = useUi((state) => state.sidePanel);
  const setUi = useUi((state) => state.set);
  const counts = useFindingCounts();
  const urgent = counts.error + counts.warning;
  return (
    <section className="panel side" aria-label={t(`view:side.${panel}`)} style={{ width: props.width }}>
      <div className="tabs" role="tablist" aria-label={t("view:side.label")}>
        {PANELS.map((one) => (
          <button
            key={one}
            type="button"
            role="tab"
            className="tab"
            aria-selected={panel === one}
            onClick={() => setUi({ sidePanel: one })}
          >
            {t(`view:side.${one}`)}
            {one === "findings" && urgent > 0 && (
              <span className={`pill ${counts.error > 0 ? "error" : "warning"}`} title={countsInWords(counts)}>
                {urgent > MOST_SHOWN ? `${MOST_SHOWN}+` : urgent}
              </span>
            )}
          </button>
        ))}
      </div>
      <AfterPicture>
        <Panel {...props} panel={panel} />
      </AfterPicture>
    </section>
  );
}

function Panel({
  panel,
  context,
  actions,
  kept,
  onChoose,
  onPoint,
  onJump,
}: SidePanelProps & { readonly panel: (typeof PANELS)[number] }) {
  switch (panel) {
    case "outline":
      return (
        <Outline
          actions={actions}
          kept={kept}
          onChoose={onChoose}
          onPoint={onPoint}
          onFit={(keys) => context.canvas()?.show(keys)}
        />
      );
    case "findings":
      return <Findings onJump={onJump} />;
    case "views":
      return <ViewsPanel context={context} actions={actions} />;
    default:
      return assertNever(panel);
  }
}

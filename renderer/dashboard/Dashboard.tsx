// The page of figures about the whole org. Counts nothing itself: the numbers are made in data/, each card shows one of them.
import { Printer } from "lucide-react";
import { useCallback, useEffect, useMemo, useState } from "react";
import { flushSync } from "react-dom";
import type { TeamKey } from "../../shared/org/types.ts";
import { inDate, t } from "../../shared/words/t.ts";
import { useTheme } from "../shell/theme.ts";
import { useOrg, useUi } from "../state/stores.tsx";
import { BlastCard } from "./cards/BlastCard.tsx";
import { ConsumersCard } from "./cards/ConsumersCard.tsx";
import { LimitsCard } from "./cards/LimitsCard.tsx";
import { LoadCard } from "./cards/LoadCard.tsx";
import { ModesCard } from "./cards/ModesCard.tsx";
import { OnCallCard } from "./cards/OnCallCard.tsx";
import { SubteamsCard } from "./cards/SubteamsCard.tsx";
import { SummaryCard } from "./cards/SummaryCard.tsx";
import { TypesCard } from "./cards/TypesCard.tsx";
import { Paints } from "./chart/Paints.tsx";
import { DashboardContext, PaperContext } from "./context.ts";
import { drawnKeys, type Group } from "./data/marks.ts";
import { Picked } from "./Picked.tsx";
import "@mantine/charts/styles.css";
import "./dashboard.css";
import "./cards/cards.css";
import "./chart/chart.css";
import "./picked.css";
import "./print.css";

export interface DashboardProps {
  /** Goes to one team on the canvas. */
  readonly onGoTo: (key: TeamKey) => void;
  /** Goes to the canvas with these teams selected and fitted. */
  readonly onShow: (keys: readonly TeamKey[]) => void;
}

export function Dashboard({ onGoTo, onShow }: DashboardProps) {
  const org = useOrg((state) => state.org);
  const asOf = useOrg((state) => state.scores.asOf);
  const folder = useOrg((state) => state.folder?.name ?? "");
  const selected = useUi((ui) => ui.selection.size);
  const select = useUi((ui) => ui.select);
  const setUi = useUi((ui) => ui.set);
  const theme = useTheme();
  const [picked, setPicked] = useState<Group | null>(null);

  const pick = useCallback(
    (group: Group) => {
      select(drawnKeys(group));
      setPicked(group);
    },
    [select],
  );
  const calls = useMemo(() => ({ pick, goTo: onGoTo }), [pick, onGoTo]);
  const types = useMemo(() => [...new Set([...org.teams.values()].map((team) => team.type))].sort(), [org]);
  useAnnounceDrawn();
  usePrintWhenAsked();
  const paper = usePaper();

  // Escape clears the selection; the list speaks of the selection, so it goes with it.
  const listed = picked !== null && (selected > 0 || picked.entries.length === 0) ? picked : null;
  const close = (): void => {
    setPicked(null);
    select([]);
  };
  return (
    <DashboardContext value={calls}>
      <PaperContext value={paper}>
        <section className="dashboard" aria-label={t("dashboard:label")} data-paper={paper} data-picked={listed !== null}>
          <Paints theme={theme} types={types} custom={org.types} />
          <div className="dash-scroll">
            <div className="dash-title">
              <h2>{folder}</h2>
              <span>{t("dashboard:asOf", { day: inDate(asOf) })}</span>
              <button type="button" className="btn dash-print" onClick={() => setUi({ printAsked: true })}>
                <Printer size={14} aria-hidden /> {t("dashboard:print")}
              </button>
            </div>
            <div className="dash-grid">
              <SummaryCard />
              <LoadCard />
              <TypesCard />
              <ModesCard />
              <ConsumersCard />
              <OnCallCard />
              <BlastCard />
              <LimitsCard />
              <SubteamsCard />
            </div>
          </div>
          {listed !== null && <Picked group={listed} onShow={() => onShow(drawnKeys(listed))} onGoTo={onGoTo} onClose={close} />}
        </section>
      </PaperContext>
    </DashboardContext>
  );
}

/** For the bench and for tests: the moment at which the page is on the screen, its charts drawn. */
function useAnnounceDrawn(): void {
  useEffect(() => afterCharts(() => performance.mark("teamscape:dashboard")), []);
}

/** Printing waits for the charts, which draw themselves when they have been measured. */
function usePrintWhenAsked(): void {
  const asked = useUi((ui) => ui.printAsked);
  const setUi = useUi((ui) => ui.set);
  useEffect(() => {
    if (!asked) return;
    return afterCharts(() => {
      setUi({ printAsked: false });
      window.print();
    });
  }, [asked, setUi]);
}

/** True while the page is being printed: it then has the width of paper, and its charts are drawn for that before the browser looks. */
function usePaper(): boolean {
  const [paper, setPaper] = useState(false);
  useEffect(() => {
    const before = (): void => flushSync(() => setPaper(true));
    const after = (): void => setPaper(false);
    window.addEventListener("beforeprint", before);
    window.addEventListener("afterprint", after);
    return () => {
      window.removeEventListener("beforeprint", before);
      window.removeEventListener("afterprint", after);
    };
  }, []);
  return paper;
}

/** Two frames on: in the first the charts are measured, in the second they are there. @returns calls it off */
function afterCharts(work: () => void): () => void {
  let frame = requestAnimationFrame(() => {
    frame = requestAnimationFrame(work);
  });
  return () => cancelAnimationFrame(frame);
}

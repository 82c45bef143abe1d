// The bar at the bottom: how much there is, how bad it is, whether it is saved, how far in we are.
import { Minus, Plus } from "lucide-react";
import { t } from "../../shared/words/t.ts";
import { KINDS } from "../findings/model.ts";
import { useFindingCounts } from "../findings/use-findings.ts";
import { kindCount } from "../findings/words.ts";
import { useOrg, useUi } from "../state/stores.tsx";
import { EVERYTHING, type FindingKind } from "../state/ui-store.ts";
import { AfterPicture } from "./AfterPicture.tsx";
import type { Action } from "./action-context.ts";
import { SaveStatus } from "./SaveStatus.tsx";
import "./status.css";

/** How much there is. */
function Amounts() {
  const org = useOrg((state) => state.org);
  let teams = 0;
  for (const team of org.teams.values()) if (team.kind === "card") teams++;
  let interactions = 0;
  for (const relation of org.relations.values()) if (relation.kind === "interaction") interactions++;
  return (
    <>
      <span>{t("status:teams", { count: teams })}</span>
      <span>{t("status:interactions", { count: interactions })}</span>
    </>
  );
}

export function StatusBar({ actions }: { readonly actions: ReadonlyMap<string, Action> }) {
  const ready = useOrg((state) => state.status === "ready");
  const design = useUi((ui) => ui.page === "design");
  const counts = useFindingCounts();
  const setUi = useUi((ui) => ui.set);
  const run = (id: string) => () => actions.get(id)?.run();
  const showOnly = (kind: FindingKind) => {
    setUi({ findingsFilter: { ...EVERYTHING, kinds: [kind] } });
    actions.get("findings")?.run();
  };
  return (
    <section className="status" aria-label={t("status:label")}>
      {ready && (
        <>
          <AfterPicture>
            <Amounts />
          </AfterPicture>
          {KINDS.map(
            (kind) =>
              (counts[kind] > 0 || kind === "error" || kind === "warning") && (
                <button
                  key={kind}
                  type="button"
                  className={`plain ${counts[kind] > 0 ? kind : ""}`}
                  title={t(`findings:showOnly.${kind}`)}
                  onClick={() => showOnly(kind)}
                >
                  {kindCount(kind, counts[kind])}
                </button>
              ),
          )}
        </>
      )}
      <span className="right">
        <SaveStatus />
        {design && <ZoomButtons run={run} />}
      </span>
    </section>
  );
}

/** By themselves, because the zoom changes in every frame of zooming, and counting an organisation's teams takes a while. */
function ZoomButtons({ run }: { readonly run: (id: string) => () => void }) {
  const percent = useUi((ui) => Math.round(ui.zoom * 100));
  return (
    <span>
      <button type="button" className="plain" aria-label={t("status:zoomOut")} onClick={run("zoom-out")}>
        <Minus size={13} aria-hidden />
      </button>
      <button type="button" className="plain" aria-label={t("status:zoom", { percent })} onClick={run("zoom-100")}>
        {percent} %
      </button>
      <button type="button" className="plain" aria-label={t("status:zoomIn")} onClick={run("zoom-in")}>
        <Plus size={13} aria-hidden />
      </button>
      <button type="button" className="plain" onClick={run("fit")}>
        {t("status:fit")}
      </button>
    </span>
  );
}

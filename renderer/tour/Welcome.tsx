// The first look at the sample organisation: says what it is, offers the tour, and how to open a folder of one's own. It stands beside
// the diagram and stops nobody.
import { X } from "lucide-react";
import { Trans } from "react-i18next";
import { t } from "../../shared/words/t.ts";
import { isDesktop } from "../api.ts";
import type { Action } from "../shell/action-context.ts";
import { useHost } from "../shell/host.ts";
import { useOrg, useUi } from "../state/stores.tsx";
import "./welcome.css";

/** The folder that is opened when none is named. */
const SAMPLE = "sample-org";

export function Welcome({ actions }: { readonly actions: ReadonlyMap<string, Action> }) {
  const host = useHost();
  const sample = useOrg((state) => state.status === "ready" && state.folder?.name === SAMPLE && state.org.teams.size > 0);
  const welcomed = useUi((ui) => ui.welcomed);
  const setUi = useUi((ui) => ui.set);
  if (!sample || welcomed) return null;
  const close = () => setUi({ welcomed: true });
  return (
    <section className="panel welcome" aria-label={t("tour:welcome")}>
      <button type="button" className="btn icon plain-icon" aria-label={t("tour:notNow")} onClick={close}>
        <X size={14} aria-hidden />
      </button>
      <h2>{t("tour:welcome")}</h2>
      <p>{t("tour:aboutSample")}</p>
      {!isDesktop() && (
        <p className="welcome-hint">
          <Trans i18nKey="tour:ownFolderCommand" components={{ code: <code /> }} />
        </p>
      )}
      <div className="welcome-actions">
        <button type="button" className="btn primary" onClick={() => actions.get("tour")?.run()}>
          {t("tour:start")}
        </button>
        {isDesktop() && (
          <button type="button" className="btn" onClick={() => void host.call("chooseFolder", { which: "ask" })}>
            {t("tour:ownFolder")}
          </button>
        )}
        <button type="button" className="btn" onClick={close}>
          {t("tour:notNow")}
        </button>
      </div>
    </section>
  );
}

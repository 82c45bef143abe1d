// A folder without team cards: what a card is, and the ways to the first one.
import { t } from "../../shared/words/t.ts";
import type { Action } from "../shell/action-context.ts";
import { useOrg, useUi } from "../state/stores.tsx";
import { OtherFolder } from "./OtherFolder.tsx";

/** More than this many would push the rest off the panel; all of them are in the outline. */
const MOST_DOCUMENTS = 4;

export function NoTeams({ actions }: { readonly actions: ReadonlyMap<string, Action> }) {
  const documents = useOrg((state) => state.documents);
  const setUi = useUi((ui) => ui.set);
  return (
    <>
      <h2>{t("states:noCards")}</h2>
      <p>{t("states:whatIsACard")}</p>
      <div className="empty-actions">
        <button type="button" className="btn primary" onClick={() => actions.get("new-team")?.run()}>
          {t("states:newTeam")}
        </button>
      </div>
      {documents.length === 0 ? (
        <p>{t("states:putOneHere")}</p>
      ) : (
        <>
          <p>{t("states:documents", { count: documents.length })}</p>
          <ul className="empty-documents">
            {documents.slice(0, MOST_DOCUMENTS).map(({ path, title }) => (
              <li key={path}>
                <span title={path}>{title}</span>
                <button
                  type="button"
                  className="btn"
                  aria-label={t("states:adoptOf", { title })}
                  onClick={() => setUi({ dialog: { kind: "adopt", path } })}
                >
                  {t("states:adopt")}
                </button>
              </li>
            ))}
          </ul>
          {documents.length > MOST_DOCUMENTS && <p>{t("states:moreDocuments", { count: documents.length - MOST_DOCUMENTS })}</p>}
        </>
      )}
      <OtherFolder />
    </>
  );
}

// The ways to another folder: buttons in the desktop app, the command where this window can show one folder only.
import { Trans } from "react-i18next";
import { t } from "../../shared/words/t.ts";
import { isDesktop } from "../api.ts";
import { useHost } from "../shell/host.ts";

export function OtherFolder() {
  const host = useHost();
  if (!isDesktop()) {
    return (
      <p className="empty-hint">
        <Trans i18nKey="states:otherFolderCommand" components={{ code: <code /> }} />
      </p>
    );
  }
  const choose = (which: "ask" | "sample") => () => void host.call("chooseFolder", { which });
  return (
    <div className="empty-actions">
      <button type="button" className="btn" onClick={choose("ask")}>
        {t("states:otherFolder")}
      </button>
      <button type="button" className="btn" onClick={choose("sample")}>
        {t("states:sample")}
      </button>
    </div>
  );
}

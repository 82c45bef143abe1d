// A folder that cannot be read: why, and what can be done.
import { told } from "../../shared/words/said.ts";
import { t } from "../../shared/words/t.ts";
import { useOrg } from "../state/stores.tsx";
import { OtherFolder } from "./OtherFolder.tsx";

export function NoFolder() {
  const problems = useOrg((state) => state.folderProblems);
  const open = useOrg((state) => state.open);
  return (
    <>
      <div role="alert">
        <h2>{t("states:unreadable")}</h2>
        {problems.map((problem) => (
          <p key={problem.code + told(problem)}>{told(problem)}</p>
        ))}
      </div>
      <div className="empty-actions">
        <button type="button" className="btn primary" onClick={() => void open()}>
          {t("states:tryAgain")}
        </button>
      </div>
      <OtherFolder />
    </>
  );
}

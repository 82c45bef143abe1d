// What there is to say about the selected team, above its form: the first few, so that the form is not far below.

import { useState } from "react";
import type { Problem } from "../../shared/result.ts";
import { t } from "../../shared/words/t.ts";
import { FindingText } from "../findings/FindingRow.tsx";
import { useUi } from "../state/stores.tsx";

const FEW = 2;

export function CardFindings({ problems }: { readonly problems: readonly Problem[] }) {
  const [all, setAll] = useState(false);
  const setUi = useUi((ui) => ui.set);
  if (problems.length === 0) return null;
  // One more is not worth a button.
  const shown = all || problems.length <= FEW + 1 ? problems : problems.slice(0, FEW);
  return (
    <section aria-label={t("inspector:findingsLabel")}>
      <h3>
        {t("inspector:findings")} <span>{problems.length}</span>
      </h3>
      {shown.map((problem, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two findings may be alike in every field
        <div className="finding" key={`${problem.code}${index}`}>
          <FindingText problem={problem} withPath={false} />
          {problem.code === "CARD-CONFLICT-MARKERS" && (
            <button
              type="button"
              className="btn small"
              onClick={() => setUi({ dialog: { kind: "merge-markers", path: problem.path } })}
            >
              {t("inspector:resolve")}
            </button>
          )}
        </div>
      ))}
      {(all || shown.length < problems.length) && (
        <button type="button" className="link" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? t("inspector:showFirst", { count: FEW }) : t("inspector:showAll", { count: problems.length })}
        </button>
      )}
    </section>
  );
}

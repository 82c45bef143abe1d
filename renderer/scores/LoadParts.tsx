// The parts of a load one by one: reason and points at once, cap and source on demand. Parts without points stand together below.

import type { LoadPart } from "../../shared/score/types.ts";
import { inSentence, inTenths, t } from "../../shared/words/t.ts";
import { partName } from "./part-names.ts";

export function LoadParts({ parts }: { readonly parts: readonly LoadPart[] }) {
  const giving = parts.filter(({ points }) => points > 0);
  const silent = parts.filter(({ points }) => points === 0);
  return (
    <div className="load-parts">
      {giving.map((part) => (
        <Part key={part.part} part={part} />
      ))}
      {silent.length > 0 && (
        <details className="part opens">
          <summary>
            <span className="part-key" data-silent />
            <span className="part-words">
              {giving.length === 0
                ? t("scores:load.noPart")
                : t("scores:load.noPoints", { parts: silent.map(({ part }) => inSentence(partName(part))).join(", ") })}
            </span>
            <span className="part-points">{inTenths(0)}</span>
          </summary>
          <div className="part-silent">
            {silent.map((part) => (
              <Part key={part.part} part={part} />
            ))}
          </div>
        </details>
      )}
    </div>
  );
}

function Part({ part: { part, points, cap, reason, source } }: { readonly part: LoadPart }) {
  return (
    <details className="part opens">
      <summary>
        <span className="part-key" data-part={part} data-silent={points === 0} />
        <span className="part-words">
          <strong>{partName(part)}</strong> {reason}
        </span>
        <span className="part-points">{inTenths(points)}</span>
      </summary>
      <dl className="part-more">
        <dt>{t("scores:load.points")}</dt>
        <dd>{t("scores:load.ofAtMost", { points: inTenths(points), cap })}</dd>
        <dt>{t("scores:whoSays")}</dt>
        <dd>{source}</dd>
      </dl>
    </details>
  );
}

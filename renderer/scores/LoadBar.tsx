// The load as a bar of 0 to 100: its parts, the borders of the levels, and hatching where the score cannot tell.

import type { LoadSettings } from "../../shared/score/settings.ts";
import type { Load } from "../../shared/score/types.ts";
import { scoreWords } from "../../shared/score/words.ts";
import { inSentence, t } from "../../shared/words/t.ts";
import { openRange, segmentsOf, ticksOf } from "./load-bar.ts";
import { partName } from "./part-names.ts";

export function LoadBar({ load, settings }: { readonly load: Load; readonly settings: LoadSettings }) {
  const segments = segmentsOf(load);
  const open = openRange(load, settings);
  const ticks = ticksOf(settings);
  const parts = segments.map(({ part }) => inSentence(partName(part))).join(", ");
  const score = scoreWords(load);
  const label = parts === "" ? t("scores:load.bar", { score }) : t("scores:load.barParts", { score, parts });
  return (
    <div className="load-bar" role="img" aria-label={label}>
      <div className="load-track">
        {open !== null && <span className="load-open" style={{ left: `${open.start}%`, width: `${open.width}%` }} />}
        {segments.map(({ part, start, width }) => (
          <span key={part} className="load-segment" data-part={part} style={{ left: `${start}%`, width: `${width}%` }} />
        ))}
        {ticks.map(({ at }) => (
          <span key={at} className="load-border" style={{ left: `${at}%` }} />
        ))}
      </div>
      <div className="load-scale">
        <span>0</span>
        {ticks.map(({ at, label: words }) => (
          <span key={at} className="load-tick" style={{ left: `${at}%` }}>
            {words}
          </span>
        ))}
        <span>100</span>
      </div>
    </div>
  );
}

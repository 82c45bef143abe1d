// The teams of the mark that was clicked: each goes to its place on the canvas, all together can be shown there.
import { useVirtualizer } from "@tanstack/react-virtual";
import { X } from "lucide-react";
import { useRef } from "react";
import type { TeamKey } from "../../shared/org/types.ts";
import { t } from "../../shared/words/t.ts";
import { TeamGlyph } from "../shell/TeamGlyph.tsx";
import { useTheme } from "../shell/theme.ts";
import { useOrg } from "../state/stores.tsx";
import type { Entry, Group } from "./data/marks.ts";

interface Props {
  readonly group: Group;
  readonly onShow: () => void;
  readonly onGoTo: (key: TeamKey) => void;
  readonly onClose: () => void;
}

export function Picked({ group, onShow, onGoTo, onClose }: Props) {
  const scroll = useRef<HTMLDivElement>(null);
  const rows = useVirtualizer({
    count: group.entries.length,
    getScrollElement: () => scroll.current,
    // All alike, as far as can be told without putting every note into words.
    estimateSize: () => (group.entries[0]?.note === "" ? 34 : 50),
    overscan: 10,
  });
  return (
    <aside className="panel picked" aria-label={t("dashboard:picked.label")}>
      <div className="picked-head">
        <h2>{group.title}</h2>
        <button
          type="button"
          className="btn icon"
          aria-label={t("dashboard:picked.close")}
          title={t("dashboard:picked.close")}
          onClick={onClose}
        >
          <X size={16} aria-hidden />
        </button>
      </div>
      <p className="dash-lead" role="status">
        {t("dashboard:picked.count", { count: group.entries.length })} {group.remark}
      </p>
      <button type="button" className="btn primary" disabled={group.entries.length === 0} onClick={onShow}>
        {t("dashboard:picked.show")}
      </button>
      <div className="picked-scroll" ref={scroll}>
        <ul style={{ height: rows.getTotalSize() }}>
          {rows.getVirtualItems().map((row) => {
            const entry = group.entries[row.index];
            if (entry === undefined) return null;
            return (
              <li
                key={row.key}
                ref={rows.measureElement}
                data-index={row.index}
                style={{ transform: `translateY(${row.start}px)` }}
              >
                <EntryButton entry={entry} onGoTo={onGoTo} />
              </li>
            );
          })}
        </ul>
      </div>
    </aside>
  );
}

function EntryButton({ entry, onGoTo }: { readonly entry: Entry; readonly onGoTo: (key: TeamKey) => void }) {
  const theme = useTheme();
  const team = useOrg((state) => state.org.teams.get(entry.key));
  return (
    <button type="button" className="picked-entry" onClick={() => onGoTo(entry.key)}>
      <TeamGlyph type={team?.type ?? "undefined"} theme={theme} ghost={team?.kind === "ghost"} />
      <span>
        <strong>{entry.name}</strong>
        {entry.note !== "" && <small>{entry.note}</small>}
      </span>
    </button>
  );
}

// The Findings panel: everything wrong or worth saying about the folder and its teams, searched, filtered, grouped, and gone to.
import { useDeferredValue, useMemo, useRef, useState } from "react";
import type { Finding } from "../../shared/score/types.ts";
import { t } from "../../shared/words/t.ts";
import { useUi } from "../state/stores.tsx";
import { FindingsControls } from "./FindingsControls.tsx";
import { FindingsRows } from "./FindingsRows.tsx";
import { countItems, type FindingItem, groupFindings, ofKinds, searchFindings } from "./model.ts";
import { rowsOf } from "./rows.ts";
import { useFindings } from "./use-findings.ts";
import { WaiveDialog } from "./WaiveDialog.tsx";
import "../inspector/inspector.css";
import "./findings.css";

export function Findings({ onJump }: { readonly onJump: (finding: Finding) => void }) {
  const items = useFindings();
  const { text, kinds } = useUi((ui) => ui.findingsFilter);
  const grouping = useUi((ui) => ui.findingsGrouping);
  const [folded, setFolded] = useState<ReadonlySet<string>>(new Set());
  const [waiving, setWaiving] = useState<FindingItem | null>(null);
  const panel = useRef<HTMLDivElement>(null);
  // In a large folder the words are on the screen before the list has followed them.
  const searchedFor = useDeferredValue(text);
  const found = useMemo(() => searchFindings(items, searchedFor), [items, searchedFor]);
  const counts = useMemo(() => countItems(found), [found]);
  const shown = useMemo(() => ofKinds(found, kinds), [found, kinds]);
  const groups = useMemo(() => groupFindings(shown, grouping), [shown, grouping]);
  const rows = useMemo(() => rowsOf(groups, folded), [groups, folded]);

  if (items.length === 0) return <p className="outline-empty">{t("findings:nothing")}</p>;

  const fold = (groupId: string, close: boolean) => {
    const next = new Set(folded);
    if (close) next.add(groupId);
    else next.delete(groupId);
    setFolded(next);
  };
  const allFolded = groups.length > 0 && groups.every(({ id }) => folded.has(id));
  const toggleAll = () => setFolded(allFolded ? new Set() : new Set(groups.map(({ id }) => id)));
  /** The button that opened the dialog may be gone by then: the row is not. */
  const leave = () => {
    const row = waiving?.id ?? "";
    setWaiving(null);
    panel.current?.querySelector<HTMLElement>(`[data-row="${CSS.escape(row)}"]`)?.focus();
  };
  return (
    <div className="findings" ref={panel}>
      <FindingsControls
        counts={counts}
        shown={shown.length}
        total={items.length}
        fold={grouping === "none" ? null : { allFolded, toggle: toggleAll }}
      />
      {shown.length === 0 ? (
        <p className="outline-empty">
          {text.trim() === "" ? t("findings:noneOfKind") : t("findings:noMatch", { text: text.trim() })}
        </p>
      ) : (
        <FindingsRows rows={rows} onFold={fold} onJump={onJump} onWaive={setWaiving} />
      )}
      <WaiveDialog finding={waiving?.finding ?? null} onClose={leave} />
    </div>
  );
}

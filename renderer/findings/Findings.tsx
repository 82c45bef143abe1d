// Every problem of the folder; choosing one goes to its team.
import { useVirtualizer } from "@tanstack/react-virtual";
import { useRef } from "react";
import type { Problem } from "../../shared/result.ts";
import { FindingText } from "./FindingRow.tsx";
import { useProblems } from "./problems.ts";
import "../inspector/inspector.css";

export function Findings({ onGoTo }: { readonly onGoTo: (path: string) => void }) {
  const problems = useProblems();
  const scroll = useRef<HTMLDivElement>(null);
  const rows = useVirtualizer({
    count: problems.length,
    getScrollElement: () => scroll.current,
    estimateSize: () => 78,
    overscan: 8,
  });
  if (problems.length === 0)
    return <p className="outline-empty">Nothing to report. Every card was read and every reference found its team.</p>;
  return (
    <div className="findings-scroll" ref={scroll}>
      <ul style={{ height: rows.getTotalSize(), position: "relative", margin: 0, padding: 0, listStyle: "none" }}>
        {rows.getVirtualItems().map((row) => {
          const problem = problems[row.index] as Problem;
          return (
            <li
              key={row.key}
              ref={rows.measureElement}
              data-index={row.index}
              style={{ position: "absolute", insetInline: 0, top: 0, transform: `translateY(${row.start}px)` }}
            >
              <button type="button" className="finding" onClick={() => onGoTo(problem.path)}>
                <FindingText problem={problem} withPath />
              </button>
            </li>
          );
        })}
      </ul>
    </div>
  );
}

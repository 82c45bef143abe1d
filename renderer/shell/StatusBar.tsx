// The bar at the bottom: how much there is, how bad it is, whether it is saved, how far in we are.
import { Minus, Plus } from "lucide-react";
import { useProblems } from "../findings/problems.ts";
import { useOrg, useUi } from "../state/stores.tsx";
import type { Action } from "./actions.ts";
import "./status.css";

const SAVE_WORDS = { saved: "Saved", saving: "Saving…", failed: "Not saved" } as const;

export function StatusBar({ actions }: { readonly actions: ReadonlyMap<string, Action> }) {
  const org = useOrg((state) => state.org);
  const ready = useOrg((state) => state.status === "ready");
  const save = useOrg((state) => state.save);
  const changed = useOrg((state) => state.undo.length > 0);
  const zoom = useUi((ui) => ui.zoom);
  const problems = useProblems();
  const run = (id: string) => () => actions.get(id)?.run();
  const count = (severity: string) => problems.filter((problem) => problem.severity === severity).length;
  let teams = 0;
  for (const team of org.teams.values()) if (team.kind === "card") teams++;
  let interactions = 0;
  for (const relation of org.relations.values()) if (relation.kind === "interaction") interactions++;
  const errors = count("error");
  const warnings = count("warning");
  return (
    <section className="status" aria-label="Status">
      {ready && (
        <>
          <span>{plural(teams, "team")}</span>
          <span>{plural(interactions, "interaction")}</span>
          <button type="button" className={`plain ${errors > 0 ? "error" : ""}`} onClick={run("findings")}>
            {plural(errors, "error")}
          </button>
          <button type="button" className={`plain ${warnings > 0 ? "warning" : ""}`} onClick={run("findings")}>
            {plural(warnings, "warning")}
          </button>
        </>
      )}
      <span className="right">
        <span role="status" className={save === "failed" ? "error" : ""}>
          {changed || save !== "saved" ? SAVE_WORDS[save] : ""}
        </span>
        <span>
          <button type="button" className="plain" aria-label="Zoom out" onClick={run("zoom-out")}>
            <Minus size={13} aria-hidden />
          </button>
          <button
            type="button"
            className="plain"
            aria-label={`Zoom ${Math.round(zoom * 100)} %, reset to 100 %`}
            onClick={run("zoom-100")}
          >
            {Math.round(zoom * 100)} %
          </button>
          <button type="button" className="plain" aria-label="Zoom in" onClick={run("zoom-in")}>
            <Plus size={13} aria-hidden />
          </button>
          <button type="button" className="plain" onClick={run("fit")}>
            Fit
          </button>
        </span>
      </span>
    </section>
  );
}

function plural(count: number, noun: string): string {
  return `${count.toLocaleString("en")} ${noun}${count === 1 ? "" : "s"}`;
}

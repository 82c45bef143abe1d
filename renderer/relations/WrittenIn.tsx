// Which cards a relation is written in, each a link to the line.
import { useMemo } from "react";
import type { Relation } from "../../shared/org/types.ts";
import { useOrg, useUi } from "../state/stores.tsx";
import { writtenIn } from "./written-in.ts";

export function WrittenIn({ relation, onLeave }: { readonly relation: Relation; readonly onLeave: () => void }) {
  const org = useOrg((state) => state.org);
  const select = useUi((ui) => ui.select);
  const setUi = useUi((ui) => ui.set);
  const places = useMemo(() => writtenIn(org, relation), [org, relation]);
  if (places.length === 0) return null;
  return (
    <p className="relation-note">
      Written in{" "}
      {places.map(({ team, path, line }, i) => (
        <span key={`${path} ${line}`}>
          {i > 0 && " and "}
          <button
            type="button"
            className="link"
            onClick={() => {
              select([team]);
              setUi({ inspectorOpen: true, inspectorTab: "source", sourceLine: { path, line } });
              onLeave();
            }}
          >
            {path} line {line}
          </button>
        </span>
      ))}
    </p>
  );
}

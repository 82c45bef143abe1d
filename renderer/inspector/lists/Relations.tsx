// The relations of a team: interactions and dependencies that its card writes, edited here, and what other cards say of it.
import { useEffect, useMemo, useRef, useState } from "react";
import type { Card } from "../../../shared/card/types.ts";
import type { Team, TeamKey } from "../../../shared/org/types.ts";
import { useOrg } from "../../state/stores.tsx";
import type { RelationRow } from "../relation-rows.ts";
import { ElsewhereRow } from "./ElsewhereRow.tsx";
import { NewRelation } from "./NewRelation.tsx";
import { OwnRelation } from "./OwnRelation.tsx";
import { relationLists } from "./relation-lists.ts";
import "./lists.css";

interface RelationsProps {
  readonly card: Card | null;
  readonly team: Team;
  readonly onGoTo: (key: TeamKey) => void;
}

export function Relations({ card, team, onGoTo }: RelationsProps) {
  const org = useOrg((state) => state.org);
  const { interactions, dependencies, elsewhere } = useMemo(() => relationLists(org, team), [org, team]);
  const own = card !== null && team.kind === "card";
  const names = useMemo(
    () =>
      own
        ? [...org.teams.values()]
            .filter(({ key }) => key !== team.key)
            .map(({ name }) => name)
            .sort()
        : [],
    [own, org.teams, team.key],
  );
  const count = interactions.length + dependencies.length + elsewhere.length;
  if (count === 0 && !(own && card.editable)) return null;
  return (
    <section aria-label="Relations" className="lists">
      <h3>Relations {count > 0 && <span>{count}</span>}</h3>
      {own && (
        <>
          <RelationList what="interaction" title="Interactions" team={team} rows={interactions} names={names} />
          <RelationList what="dependency" title="Dependencies" team={team} rows={dependencies} names={names} />
        </>
      )}
      {elsewhere.length > 0 && (
        <div className="edit-list">
          <h4>
            {own ? "Said by other cards" : "Said by cards"} <span>{elsewhere.length}</span>
          </h4>
          <ul className="relations">
            {elsewhere.map((row) => (
              <ElsewhereRow key={row.relation.key} row={row} onGoTo={onGoTo} />
            ))}
          </ul>
        </div>
      )}
    </section>
  );
}

interface RelationListProps {
  readonly what: "interaction" | "dependency";
  readonly title: string;
  readonly team: Team;
  readonly rows: readonly RelationRow[];
  readonly names: readonly string[];
}

function RelationList({ what, title, team, rows, names }: RelationListProps) {
  const [open, setOpen] = useState<number | null>(null);
  const [adding, setAdding] = useState(false);
  const [said, setSaid] = useState("");
  const addButton = useRef<HTMLButtonElement>(null);
  const left = useRef(false);
  useEffect(() => {
    if (adding || !left.current) return;
    left.current = false;
    addButton.current?.focus();
  }, [adding]);
  const editable = team.card?.editable === true;
  const removed = (row: RelationRow) => {
    setOpen(null);
    setSaid(`${title}: ${row.otherName} removed.`);
    addButton.current?.focus();
  };
  if (rows.length === 0 && !editable) return null;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out like the rest of the panel
    <div className="edit-list" role="group" aria-label={title}>
      {rows.length > 0 && (
        <>
          <h4>
            {title} <span>{rows.length}</span>
          </h4>
          <ul>
            {rows.map((row, index) => (
              <OwnRelation
                // biome-ignore lint/suspicious/noArrayIndexKey: with another team it has another key, and stays in its place
                key={index}
                team={team}
                row={row}
                names={names}
                open={open === index}
                onOpen={(next) => setOpen(next ? index : null)}
                onRemoved={() => removed(row)}
              />
            ))}
          </ul>
        </>
      )}
      {adding ? (
        <NewRelation
          team={team}
          what={what}
          names={names}
          onAdded={setSaid}
          onLeave={() => {
            left.current = true;
            setAdding(false);
          }}
        />
      ) : (
        <button ref={addButton} type="button" className="list-add" disabled={!editable} onClick={() => setAdding(true)}>
          Add {what}
        </button>
      )}
      <p className="visually-hidden" role="status">
        {said}
      </p>
    </div>
  );
}

// The relations of a team: interactions and dependencies that its card writes, edited here, and what other cards say of it.

import { useEffect, useMemo, useRef, useState } from "react";
import type { Card } from "../../../shared/card/types.ts";
import type { Team, TeamKey } from "../../../shared/org/types.ts";
import { t } from "../../../shared/words/t.ts";
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
    <section aria-label={t("lists:section.relations")} className="lists">
      <h3>
        {t("lists:section.relations")} {count > 0 && <span>{count}</span>}
      </h3>
      {own && (
        <>
          <RelationList what="interaction" team={team} rows={interactions} names={names} />
          <RelationList what="dependency" team={team} rows={dependencies} names={names} />
        </>
      )}
      {elsewhere.length > 0 && (
        <div className="edit-list">
          <h4>
            {t(own ? "lists:relation.elsewhere" : "lists:relation.elsewhereOnly")} <span>{elsewhere.length}</span>
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
  readonly team: Team;
  readonly rows: readonly RelationRow[];
  readonly names: readonly string[];
}

function RelationList({ what, team, rows, names }: RelationListProps) {
  const title = t(what === "interaction" ? "lists:relation.interactions" : "lists:relation.dependencies");
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
    setSaid(
      t(what === "interaction" ? "lists:relation.interactionRemoved" : "lists:relation.dependencyRemoved", {
        name: row.otherName,
      }),
    );
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
          {t(what === "interaction" ? "lists:relation.addInteraction" : "lists:relation.addDependency")}
        </button>
      )}
      <p className="visually-hidden" role="status">
        {said}
      </p>
    </div>
  );
}

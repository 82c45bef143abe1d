// What refers to a team: how much of it there is, and each place on request.
import { t } from "../../shared/words/t.ts";
import { useOrg } from "../state/stores.tsx";

/** One place in a card that names a team. */
export interface Reference {
  readonly path: string;
  /** Dotted field. */
  readonly field: string;
  /** 1-based. */
  readonly line: number;
}

/** "7 references in 5 cards". */
export function countReferences(references: readonly Reference[]): string {
  const cards = new Set(references.map(({ path }) => path)).size;
  return t("teams:references", { places: t("teams:places", { count: references.length }), count: cards });
}

export function ReferenceList({ references }: { readonly references: readonly Reference[] }) {
  const cards = useOrg((state) => state.cards);
  return (
    <details className="dialog-more">
      <summary>{t("teams:showWhere")}</summary>
      <ul className="dialog-list">
        {references.map(({ path, field, line }) => (
          <li key={`${path}#${field}#${line}`}>
            <span>{cards.get(path)?.name ?? path}</span>
            <span className="dialog-note">{t("teams:fieldLine", { field, line })}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}

// Which cards a relation is written in, each a link to the line.
import { Fragment, type ReactNode, useMemo } from "react";
import { Trans } from "react-i18next";
import type { Relation } from "../../shared/org/types.ts";
import { listParts, t } from "../../shared/words/t.ts";
import { useOrg, useUi } from "../state/stores.tsx";
import { type Written, writtenIn } from "./written-in.ts";

export function WrittenIn({ relation, onLeave }: { readonly relation: Relation; readonly onLeave: () => void }) {
  const org = useOrg((state) => state.org);
  const select = useUi((ui) => ui.select);
  const setUi = useUi((ui) => ui.set);
  const places = useMemo(() => writtenIn(org, relation), [org, relation]);
  if (places.length === 0) return null;
  const link = ({ team, path, line }: Written) => (
    <button
      type="button"
      className="link"
      onClick={() => {
        select([team]);
        setUi({ inspectorOpen: true, inspectorTab: "source", sourceLine: { path, line } });
        onLeave();
      }}
    >
      {t("relations:place", { path, line })}
    </button>
  );
  return (
    <p className="relation-note">
      <Trans t={t} i18nKey="relations:writtenIn" components={{ places: <Listed items={places.map(link)} /> }} />
    </p>
  );
}

/** Items as the language lists them: "a and b". */
function Listed({ items }: { readonly items: readonly ReactNode[] }) {
  let next = 0;
  return listParts(items.map((_, i) => String(i))).map(({ text, name }, i) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a list of words that never change places
    <Fragment key={i}>{name ? items[next++] : text}</Fragment>
  ));
}

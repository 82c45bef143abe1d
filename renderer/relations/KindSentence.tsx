// "Orders provides X-as-a-Service to Payments", with both names to be seen.
import { Trans } from "react-i18next";
import { t } from "../../shared/words/t.ts";
import type { RelationKind } from "./defaults.ts";

interface Props {
  readonly kind: RelationKind;
  /** Names, in the order in which they are said. */
  readonly from: string;
  readonly to: string;
}

export function KindSentence({ kind, from, to }: Props) {
  return (
    <Trans t={t} i18nKey={`relations:says.${kind}`} values={{ from, to }} components={{ from: <strong />, to: <strong /> }} />
  );
}

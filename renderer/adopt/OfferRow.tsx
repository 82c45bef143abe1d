// One offered value: its tick box, what it is, and the line that it comes from, in the words of the text.
import { Checkbox } from "@mantine/core";
import { useId } from "react";
import { Trans } from "react-i18next";
import type { Offer } from "../../shared/card/adopt/types.ts";
import { t } from "../../shared/words/t.ts";
import { focusNow } from "../teams/focus-now.ts";

interface OfferRowProps {
  readonly offer: Offer;
  readonly ticked: boolean;
  /** The keyboard begins here. */
  readonly first: boolean;
  /** The text of its line, cut to a length that can be read. */
  readonly excerpt: string;
  readonly onTick: (ticked: boolean) => void;
  /** In place of the shown value, where it can be changed here. */
  readonly children?: React.ReactNode;
}

export function OfferRow({ offer, ticked, first, excerpt, onTick, children }: OfferRowProps) {
  const from = useId();
  return (
    <li className="offer">
      <Checkbox
        size="xs"
        checked={ticked}
        data-autofocus={first || undefined}
        ref={first ? focusNow : undefined}
        onChange={(event) => onTick(event.currentTarget.checked)}
        aria-label={`${offer.label}: ${offer.shown}`}
        aria-describedby={from}
      />
      <span className="offer-label">{offer.label}</span>
      <div className="offer-value">
        {children ?? <span>{offer.shown}</span>}
        <p className="offer-from" id={from}>
          {excerpt === "" ? (
            t("adopt:line", { line: offer.line })
          ) : (
            <Trans t={t} i18nKey="adopt:lineSays" values={{ line: offer.line, text: excerpt }} components={{ q: <q /> }} />
          )}
          {offer.note === null ? null : ` · ${offer.note}`}
        </p>
      </div>
    </li>
  );
}

// A day, month or year as cards write it, with today's at hand. Not a calendar: most dates of a team are months, many are years.

import { today } from "../../../shared/today.ts";
import { inSentence, t } from "../../../shared/words/t.ts";
import { type BoxProps, TextBox, type TextFieldProps } from "./TextField.tsx";
import { useField } from "./use-field.ts";

interface Today {
  /** Offers today's date at one click. */
  readonly withToday?: boolean | undefined;
}

export function DateField({ spec, ...props }: TextFieldProps & Today) {
  return <DateBox {...props} path={spec.card.path} field={useField(spec)} />;
}

export function DateBox({ withToday = false, hint = t("form:date.hint"), ...props }: BoxProps & Today) {
  const { field, fullName, name } = props;
  const day = today();
  const aside = withToday ? (
    <button
      type="button"
      className="field-button"
      title={t("form:date.set", { day })}
      aria-label={t("form:date.setField", { field: inSentence(fullName ?? name), day })}
      disabled={field.saved === day}
      onClick={() => field.onCommit(day)}
    >
      {t("form:date.today")}
    </button>
  ) : null;
  return <TextBox {...props} hint={hint} aside={aside} />;
}

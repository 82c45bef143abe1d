// A day, month or year as cards write it, with today's at hand. Not a calendar: most dates of a team are months, many are years.
import { today } from "../../../shared/today.ts";
import { type BoxProps, TextBox, type TextFieldProps } from "./TextField.tsx";
import { useField } from "./use-field.ts";

interface Today {
  /** Offers today's date at one click. */
  readonly withToday?: boolean | undefined;
}

const DATE_HINT = "2024, 2024-06, 2024-06-30 or June 2024";

export function DateField({ spec, ...props }: TextFieldProps & Today) {
  return <DateBox {...props} path={spec.card.path} field={useField(spec)} />;
}

export function DateBox({ withToday = false, hint = DATE_HINT, ...props }: BoxProps & Today) {
  const { field, fullName, name } = props;
  const day = today();
  const aside = withToday ? (
    <button
      type="button"
      className="field-button"
      title={`Set to ${day}`}
      aria-label={`Today: set ${(fullName ?? name).toLowerCase()} to ${day}`}
      disabled={field.saved === day}
      onClick={() => field.onCommit(day)}
    >
      Today
    </button>
  ) : null;
  return <TextBox {...props} hint={hint} aside={aside} />;
}

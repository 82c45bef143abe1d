// A day, month or year as cards write it, with today's at hand. Not a calendar: most dates of a team are months, many are years.
import { today } from "../../../shared/today.ts";
import { TextBox, type TextFieldProps } from "./TextField.tsx";

interface DateFieldProps extends TextFieldProps {
  /** Offers today's date at one click. */
  readonly withToday?: boolean | undefined;
}

export const DATE_HINT = "2024, 2024-06, 2024-06-30 or June 2024";

export function DateField({ withToday = false, hint = DATE_HINT, ...props }: DateFieldProps) {
  return (
    <TextBox
      {...props}
      hint={hint}
      aside={
        withToday
          ? (field) => (
              <button
                type="button"
                className="field-button"
                title={`Set to ${today()}`}
                aria-label={`${props.fullName ?? props.name}: set to today`}
                disabled={field.saved === today()}
                onClick={() => field.onCommit(today())}
              >
                Today
              </button>
            )
          : null
      }
    />
  );
}

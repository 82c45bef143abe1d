// Fewest and most people of a team, each a whole number or nothing.
import type { TeamFilter } from "../../shared/views/types.ts";
import { t } from "../../shared/words/t.ts";

interface Props {
  readonly value: TeamFilter["people"];
  readonly onChange: (people: TeamFilter["people"]) => void;
}

export function PeopleRange({ value, onChange }: Props) {
  return (
    <fieldset className="filter-people">
      <legend className="filter-title">{t("view:filter.people")}</legend>
      {(["least", "most"] as const).map((end) => (
        <label key={end}>
          <span>{t(`view:filter.${end}`)}</span>
          <input
            type="number"
            className="view-input"
            min={0}
            step={1}
            value={value[end] ?? ""}
            onChange={(event) => {
              const { valueAsNumber: n } = event.currentTarget;
              onChange({ ...value, [end]: Number.isNaN(n) ? null : Math.max(0, Math.round(n)) });
            }}
          />
        </label>
      ))}
    </fieldset>
  );
}

// The filter as a form: every part with what this folder offers and how many teams fit it. Works at once; nothing is to be confirmed.
import { useEffect, useId, useMemo, useRef } from "react";
import { MODE_FORMS } from "../../shared/notation.ts";
import { explainCode } from "../../shared/score/explain.ts";
import { filterOptions } from "../../shared/views/options.ts";
import type { TeamFilter } from "../../shared/views/types.ts";
import { NO_FILTER } from "../../shared/views/types.ts";
import { isPlain } from "../../shared/views/view.ts";
import { t } from "../../shared/words/t.ts";
import { ModeGlyph, TeamGlyph } from "../shell/TeamGlyph.tsx";
import { useTheme } from "../shell/theme.ts";
import { useOrg, useStores, useView } from "../state/stores.tsx";
import { folderLabel, levelLabel, typeLabel } from "./filter-words.ts";
import { PeopleRange } from "./PeopleRange.tsx";
import { TickList } from "./TickList.tsx";
import "./filter.css";

interface Props {
  /** Teams that are let through; null for all. */
  readonly shown: number | null;
  readonly onClose: () => void;
}

export function FilterPanel({ shown, onClose }: Props) {
  const { view } = useStores();
  const org = useOrg((state) => state.org);
  const scores = useOrg((state) => state.scores.teams);
  const filter = useView((state) => state.filter);
  const others = useView((state) => state.others);
  const theme = useTheme();
  const first = useRef<HTMLInputElement>(null);
  const options = useMemo(() => filterOptions(org, scores), [org, scores]);
  const set = (part: Partial<TeamFilter>) => view.getState().set({ filter: { ...filter, ...part } });
  const textId = useId();
  useEffect(() => first.current?.focus(), []);
  return (
    <section
      className="panel filter-panel"
      role="dialog"
      aria-label={t("view:filter.label")}
      onKeyDown={(event) => {
        if (event.key !== "Escape") return;
        event.stopPropagation();
        event.preventDefault();
        onClose();
      }}
    >
      <div className="filter-grid">
        <div className="filter-part">
          <label className="filter-title" htmlFor={textId}>
            {t("view:filter.text")}
          </label>
          <input
            ref={first}
            id={textId}
            type="search"
            className="view-input"
            placeholder={t("view:filter.textHint")}
            value={filter.text}
            onChange={(event) => set({ text: event.currentTarget.value })}
          />
          <PeopleRange value={filter.people} onChange={(people) => set({ people })} />
          <fieldset className="filter-others">
            <legend className="filter-title">{t("view:filter.others")}</legend>
            {(["fade", "hide"] as const).map((one) => (
              <label key={one}>
                <input
                  type="radio"
                  name="filter-others"
                  checked={others === one}
                  onChange={() => view.getState().set({ others: one })}
                />
                {t(`view:filter.${one}`)}
              </label>
            ))}
          </fieldset>
        </div>
        <TickList
          title={t("view:filter.type")}
          options={options.types.map(({ value, count }) => ({
            value,
            count,
            label: typeLabel(value, org),
            sign: <TeamGlyph type={value} theme={theme} />,
          }))}
          chosen={filter.types}
          onChange={(types) => set({ types })}
        />
        <TickList
          title={t("view:filter.mode")}
          options={options.modes.map(({ value, count }) => ({
            value,
            count,
            label: MODE_FORMS[value].label,
            sign: <ModeGlyph mode={value} theme={theme} />,
          }))}
          chosen={filter.modes}
          onChange={(modes) => set({ modes })}
        />
        <TickList
          title={t("view:filter.level")}
          options={options.levels.map(({ value, count }) => ({ value, count, label: levelLabel(value) }))}
          chosen={filter.levels}
          onChange={(levels) => set({ levels })}
        />
        <TickList
          title={t("view:filter.grouping")}
          none={t("view:filter.noGroupings")}
          options={options.groupings.map(({ value, count, grouping, depth }) => ({ value, count, depth, label: grouping.name }))}
          chosen={filter.groupings}
          onChange={(groupings) => set({ groupings })}
        />
        <TickList
          title={t("view:filter.finding")}
          none={t("view:filter.noFindings")}
          options={options.findings.map(({ value, count }) => ({
            value,
            count,
            label: value,
            hint: explainCode(value)?.meaning ?? "",
          }))}
          chosen={filter.findings}
          onChange={(findings) => set({ findings })}
        />
        <TickList
          title={t("view:filter.folder")}
          options={options.folders.map(({ value, count }) => ({ value, count, label: folderLabel(value) }))}
          chosen={filter.folders}
          onChange={(folders) => set({ folders })}
        />
      </div>
      <div className="filter-foot">
        <span className="filter-count">{t("view:teamsOf", { count: shown ?? options.teams, all: options.teams })}</span>
        <button
          type="button"
          className="btn"
          disabled={isPlain(filter)}
          onClick={() => view.getState().set({ filter: NO_FILTER })}
        >
          {t("view:filter.clear")}
        </button>
        <button type="button" className="btn" onClick={onClose}>
          {t("view:filter.close")}
        </button>
      </div>
    </section>
  );
}

// The weights and thresholds that made these scores, with what teamscape.yml changed said first.
import { useMemo } from "react";
import type { ScoreSettings } from "../../shared/score/settings.ts";
import { changedWords, type SettingRow, settingRows } from "./settings-rows.ts";

const SECTIONS: Readonly<Record<keyof ScoreSettings, string>> = {
  load: "Cognitive load",
  consumers: "Consumers",
  leadership: "Leads of subteams",
  onCall: "On call",
  smells: "Findings",
};

export function SettingsInForce({ settings, asOf }: { readonly settings: ScoreSettings; readonly asOf: string }) {
  const rows = useMemo(() => settingRows(settings), [settings]);
  const changed = changedWords(rows);
  return (
    <section aria-label="Weights and thresholds">
      <details className="fold">
        <summary>
          <strong>Weights and thresholds</strong>{" "}
          <span className="note">{changed === null ? "defaults" : "from teamscape.yml"}</span>
        </summary>
        <p className="sentence">
          {changed ?? "All are the defaults. A file teamscape.yml in the folder may change any of them."} Times are judged as of{" "}
          {asOf}.
        </p>
        {(Object.keys(SECTIONS) as (keyof ScoreSettings)[]).map((section) => (
          <details key={section} className="fold">
            <summary>{SECTIONS[section]}</summary>
            <ul>
              {rows
                .filter(({ entry }) => entry.section === section)
                .map((row) => (
                  <Setting key={row.entry.key} row={row} />
                ))}
            </ul>
          </details>
        ))}
      </details>
    </section>
  );
}

function Setting({ row: { entry, value, usually } }: { readonly row: SettingRow }) {
  return (
    <li className={usually === null ? "setting" : "setting changed"}>
      <span>{entry.meaning}</span>
      <strong>{value}</strong>
      <span className="note">
        <code>{entry.key}</code>, {entry.unit}. {usually !== null && `Usually ${usually}. `}Says who? {entry.source}
      </span>
    </li>
  );
}

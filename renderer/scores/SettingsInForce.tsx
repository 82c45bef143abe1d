// The weights and thresholds that made these scores, with what teamscape.yml changed said first.

import { useMemo } from "react";
import { Trans } from "react-i18next";
import type { ScoreSettings } from "../../shared/score/settings.ts";
import { inDate, t } from "../../shared/words/t.ts";
import { changedWords, type SettingRow, settingRows } from "./settings-rows.ts";

const SECTIONS = ["load", "consumers", "leadership", "onCall", "smells"] as const satisfies readonly (keyof ScoreSettings)[];

export function SettingsInForce({ settings, asOf }: { readonly settings: ScoreSettings; readonly asOf: string }) {
  const rows = useMemo(() => settingRows(settings), [settings]);
  const changed = changedWords(rows);
  return (
    <section aria-label={t("scores:settings.title")}>
      <details className="fold">
        <summary>
          <strong>{t("scores:settings.title")}</strong>{" "}
          <span className="note">{t(changed === null ? "scores:settings.defaults" : "scores:settings.changed")}</span>
        </summary>
        <p className="sentence">
          {changed ?? t("scores:settings.allDefaults")} {t("scores:settings.asOf", { day: inDate(asOf) })}
        </p>
        {SECTIONS.map((section) => (
          <details key={section} className="fold">
            <summary>{t(`scores:settings.section.${section}`)}</summary>
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
        <Trans
          i18nKey={usually === null ? "scores:settings.plain" : "scores:settings.usually"}
          values={{ unit: entry.unit, usually, source: entry.source }}
          components={{ key: <code>{entry.key}</code> }}
        />
      </span>
    </li>
  );
}

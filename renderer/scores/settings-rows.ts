// The weights and thresholds in force beside their defaults. Pure.

import { DEFAULT_SETTINGS, type ScoreSettings } from "../../shared/score/settings.ts";
import { SETTING_ENTRIES, type SettingEntry } from "../../shared/score/settings-list.ts";
import { t } from "../../shared/words/t.ts";

export interface SettingRow {
  readonly entry: SettingEntry;
  /** "5", "25, 50, 75". */
  readonly value: string;
  /** What it would be without teamscape.yml; null where that says nothing else. */
  readonly usually: string | null;
}

export function settingRows(settings: ScoreSettings): readonly SettingRow[] {
  return SETTING_ENTRIES.map((entry) => {
    const value = valueIn(settings, entry);
    const usually = valueIn(DEFAULT_SETTINGS, entry);
    return { entry, value, usually: usually === value ? null : usually };
  });
}

/** "2 changed by teamscape.yml: load.capability, load.borders". Null where all are the defaults. */
export function changedWords(rows: readonly SettingRow[]): string | null {
  const changed = rows.filter(({ usually }) => usually !== null);
  if (changed.length === 0) return null;
  const names = changed.slice(0, 3).map(({ entry }) => entry.key);
  const said = { count: changed.length, names: names.join(", ") };
  const more = changed.length - names.length;
  return more === 0 ? t("scores:settings.changes", said) : t("scores:settings.changesMore", { ...said, more });
}

function valueIn(settings: ScoreSettings, { section, name }: SettingEntry): string {
  const values: Readonly<Record<string, number | readonly number[]>> = { ...settings[section] };
  return [values[name] ?? 0].flat().join(", ");
}

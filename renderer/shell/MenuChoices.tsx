// What the header's menus offer to choose from: themes and languages, each with a tick at the one in force.
import { Menu } from "@mantine/core";
import { t } from "../../shared/words/t.ts";
import { useUi } from "../state/stores.tsx";
import type { Action } from "./action-context.ts";
import { THEME_CHOICES } from "./actions.ts";
import { LANGUAGE_CHOICES } from "./language-actions.ts";

interface Props {
  readonly actions: ReadonlyMap<string, Action>;
}

export function ThemeItems({ actions }: Props) {
  const choice = useUi((ui) => ui.themeChoice);
  return THEME_CHOICES.map((id) => (
    <Menu.Item key={id} onClick={() => actions.get(`theme-${id}`)?.run()} rightSection={choice === id ? "✓" : null}>
      {t(`shell:theme.${id}`)}
    </Menu.Item>
  ));
}

export function LanguageItems({ actions }: Props) {
  const choice = useUi((ui) => ui.languageChoice);
  return LANGUAGE_CHOICES.map((id) => (
    <Menu.Item
      key={id}
      lang={id === "system" ? undefined : id}
      onClick={() => actions.get(`language-${id}`)?.run()}
      rightSection={choice === id ? "✓" : null}
    >
      {id === "system" ? t("language:system") : t(`language:names.${id}`)}
    </Menu.Item>
  ));
}

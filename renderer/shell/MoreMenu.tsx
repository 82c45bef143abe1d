// On a small window, or with large text: what the header has no room for, in one menu.
import { Menu } from "@mantine/core";
import { Ellipsis } from "lucide-react";
import { t } from "../../shared/words/t.ts";
import type { Action } from "./action-context.ts";
import { keysInWords } from "./keys-in-words.ts";
import { LanguageItems, ThemeItems } from "./MenuChoices.tsx";
import { MenuStart } from "./MenuStart.tsx";
import { useToldLanguage } from "./told-language.ts";

interface Props {
  readonly actions: ReadonlyMap<string, Action>;
  /** An org is open. */
  readonly ready: boolean;
}

export function MoreMenu({ actions, ready }: Props) {
  const button = useToldLanguage();
  const run = (id: string) => () => actions.get(id)?.run();
  return (
    <Menu position="bottom-end" width={230}>
      <Menu.Target>
        <button ref={button} type="button" className="btn icon" aria-label={t("access:more")} title={t("access:more")}>
          <Ellipsis size={16} aria-hidden />
        </button>
      </Menu.Target>
      {/* A small window may be lower than the menu. */}
      <Menu.Dropdown className="more-menu">
        <MenuStart />
        <Menu.Item disabled={!ready} onClick={run("arrange")} rightSection={<kbd>{keysInWords("A")}</kbd>}>
          {t("layout:arrange")}
        </Menu.Item>
        <Menu.Item disabled={!ready} onClick={run("history")} rightSection={<kbd>{keysInWords("H")}</kbd>}>
          {t("shell:history")}
        </Menu.Item>
        <Menu.Divider />
        <Menu.Label>{t("shell:theme.label")}</Menu.Label>
        <ThemeItems actions={actions} />
        <Menu.Divider />
        <Menu.Label>{t("language:menu")}</Menu.Label>
        <LanguageItems actions={actions} />
      </Menu.Dropdown>
    </Menu>
  );
}

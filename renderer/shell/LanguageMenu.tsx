// The choice of the language in the header.
import { Menu } from "@mantine/core";
import { Languages } from "lucide-react";
import { t } from "../../shared/words/t.ts";
import type { Action } from "./action-context.ts";
import { LanguageItems } from "./MenuChoices.tsx";
import { MenuStart } from "./MenuStart.tsx";
import { useToldLanguage } from "./told-language.ts";

export function LanguageMenu({ actions }: { readonly actions: ReadonlyMap<string, Action> }) {
  const button = useToldLanguage();
  return (
    <Menu position="bottom-end" width={190}>
      <Menu.Target>
        <button ref={button} type="button" className="btn icon" aria-label={t("language:menu")} title={t("language:menu")}>
          <Languages size={16} aria-hidden />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <MenuStart />
        <LanguageItems actions={actions} />
      </Menu.Dropdown>
    </Menu>
  );
}

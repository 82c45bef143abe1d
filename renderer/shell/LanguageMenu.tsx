// The choice of the language in the header. Everything under it is made anew when another one is chosen, itself included: it is here that
// the keyboard comes back, and from here that the change is told.
import { Menu } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { Languages } from "lucide-react";
import { useEffect, useRef } from "react";
import { type Language, language, t } from "../../shared/words/t.ts";
import { useStores, useUi } from "../state/stores.tsx";
import type { Action } from "./action-context.ts";
import { LANGUAGE_CHOICES } from "./language-actions.ts";

/** The language that was spoken when this was last on the page. Outside of React, since nothing inside of it outlives the change. */
let before: Language | null = null;

export function LanguageMenu({ actions }: { readonly actions: ReadonlyMap<string, Action> }) {
  const choice = useUi((ui) => ui.languageChoice);
  const { org } = useStores();
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    const now = language();
    if (before !== null && before !== now) {
      button.current?.focus();
      // What is judged keeps its reasons in words.
      org.getState().newDay();
      notifications.show({
        title: t("language:changed"),
        message: t("language:changedDetail"),
        color: "indigo",
        withBorder: true,
      });
    }
    before = now;
  }, [org]);
  return (
    <Menu position="bottom-end" width={190}>
      <Menu.Target>
        <button ref={button} type="button" className="btn icon" aria-label={t("language:menu")} title={t("language:menu")}>
          <Languages size={16} aria-hidden />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        {LANGUAGE_CHOICES.map((id) => (
          <Menu.Item
            key={id}
            lang={id === "system" ? undefined : id}
            onClick={() => actions.get(`language-${id}`)?.run()}
            rightSection={choice === id ? "✓" : null}
          >
            {id === "system" ? t("language:system") : t(`language:names.${id}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

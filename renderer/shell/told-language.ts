// Tells that another language is spoken, and keeps the keyboard where it was chosen: everything under the header is made anew then, what
// had the focus among it.
import { notifications } from "@mantine/notifications";
import { type RefObject, useEffect, useRef } from "react";
import { type Language, language, t } from "../../shared/words/t.ts";
import { useStores } from "../state/stores.tsx";

/** The language that was spoken when a choice of it was last on the page. Outside of React, since nothing inside of it outlives the change. */
let before: Language | null = null;

/** @returns for the button from which the language is chosen */
export function useToldLanguage(): RefObject<HTMLButtonElement | null> {
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
        closeButtonProps: { "aria-label": t("common:close") },
        withBorder: true,
      });
    }
    before = now;
  }, [org]);
  return button;
}

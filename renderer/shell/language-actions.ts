// The choice of the language as actions, for the palette and the menu in the header.
import { LANGUAGES, t } from "../../shared/words/t.ts";
import type { Action, ActionContext } from "./action-context.ts";

export const LANGUAGE_CHOICES = ["system", ...LANGUAGES] as const;

export const languageActions = ({ ui }: Pick<ActionContext, "ui">): readonly Action[] =>
  LANGUAGE_CHOICES.map((choice) => ({
    id: `language-${choice}`,
    label: t(`language:action.${choice}`),
    run: () => ui.getState().set({ languageChoice: choice }),
  }));

// A relation that only another card speaks of: in words, with the way to that team and to editing it where it is written.

import type { TeamKey } from "../../../shared/org/types.ts";
import { t } from "../../../shared/words/t.ts";
import { ModeGlyph } from "../../shell/TeamGlyph.tsx";
import { useTheme } from "../../shell/theme.ts";
import { useUi } from "../../state/stores.tsx";
import type { RelationRow } from "../relation-rows.ts";

interface ElsewhereRowProps {
  readonly row: RelationRow;
  readonly onGoTo: (key: TeamKey) => void;
}

export function ElsewhereRow({ row, onGoTo }: ElsewhereRowProps) {
  const { relation, words, other, otherName, detail } = row;
  const theme = useTheme();
  const setUi = useUi((ui) => ui.set);
  return (
    <li>
      {relation.kind === "interaction" ? <ModeGlyph mode={relation.mode} theme={theme} /> : <span aria-hidden>→</span>}
      <span className="elsewhere-words">
        {words}{" "}
        <button type="button" className="link" onClick={() => onGoTo(other)}>
          {otherName}
        </button>
        {detail !== "" && <> · {detail}</>}
      </span>
      <button
        type="button"
        className="link"
        aria-label={t("lists:relation.editOf", { words, name: otherName })}
        onClick={() => setUi({ dialog: { kind: "edit-relation", key: relation.key } })}
      >
        {t("lists:relation.edit")}
      </button>
    </li>
  );
}

// A severity told by form and by word; nothing where there is none.
import type { Severity } from "../../shared/result.ts";
import { KindIcon } from "../findings/KindIcon.tsx";
import { kindWord } from "../findings/words.ts";

export function Sign({ severity }: { readonly severity: Severity | null }) {
  if (severity === null) return null;
  return (
    <>
      <KindIcon kind={severity} />
      <span className="visually-hidden">{kindWord(severity, 1)}: </span>
    </>
  );
}

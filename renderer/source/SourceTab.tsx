// The source tab: reads the file and fetches the editor when a source is first looked at.
import { Suspense } from "react";
import type { Card } from "../../shared/card/types.ts";
import { t } from "../../shared/words/t.ts";
import { fetched } from "./fetched.tsx";
import type { SourceEditorProps } from "./SourceEditor.tsx";
import { useFile } from "./use-file.ts";

const Editor = fetched<SourceEditorProps>(() => import("./SourceEditor.tsx"));

/** The source of a card: its editor as soon as it is there. */
export function SourceTab({ card }: { readonly card: Card }) {
  const file = useFile(card.path, card.hash);
  if (file.kind === "failed") return <p className="meta">{file.words}</p>;
  const reading = <p className="meta">{t("source:reading", { path: card.path })}</p>;
  if (file.kind === "loading" || file.path !== card.path) return reading;
  return (
    <Suspense fallback={reading}>
      <Editor key={card.path} card={card} file={file} />
    </Suspense>
  );
}

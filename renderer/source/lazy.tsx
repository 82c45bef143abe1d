// The editor is fetched when a source is first looked at, so that it does not weigh on the first frame.
import { type ComponentType, lazy, Suspense } from "react";
import type { Card } from "../../shared/card/types.ts";
import type { SourceEditorProps } from "./SourceEditor.tsx";
import { useFile } from "./use-file.ts";

interface Loaded<P> {
  readonly default: ComponentType<P>;
}

/** Never rejects: when the host has gone in the meantime, that is said where the part would be. */
function fetched<P>(load: () => Promise<Loaded<P>>) {
  return lazy(() =>
    load().catch((error: unknown): Loaded<P> => {
      console.error(error);
      return { default: NotLoaded };
    }),
  );
}

function NotLoaded() {
  return <p className="meta">The editor could not be fetched. Start Teamscape again and reload this window.</p>;
}

const Editor = fetched<SourceEditorProps>(() => import("./SourceEditor.tsx"));

/** The source of a card: its editor as soon as it is there. */
export function SourceTab({ card }: { readonly card: Card }) {
  const file = useFile(card.path, card.hash);
  if (file.kind === "failed") return <p className="meta">{file.words}</p>;
  const reading = <p className="meta">Reading {card.path}…</p>;
  if (file.kind === "loading" || file.path !== card.path) return reading;
  return (
    <Suspense fallback={reading}>
      <Editor key={card.path} card={card} file={file} />
    </Suspense>
  );
}

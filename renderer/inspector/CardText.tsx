// A card's own text: the body rendered, or the whole source to be edited.

import { bodyStartOf } from "../../shared/card/front-matter.ts";
import type { Card } from "../../shared/card/types.ts";
import { t } from "../../shared/words/t.ts";
import { TakeUp } from "../adopt/TakeUp.tsx";
import { SourceTab } from "../source/SourceTab.tsx";
import { useFile } from "../source/use-file.ts";
import { Body } from "./Body.tsx";

export function CardText({ card, view }: { readonly card: Card; readonly view: "body" | "source" }) {
  return view === "source" ? <SourceTab card={card} /> : <BodyText card={card} />;
}

function BodyText({ card }: { readonly card: Card }) {
  const file = useFile(card.path, card.hash);
  if (file.kind === "loading" || (file.kind === "read" && file.path !== card.path))
    return <p className="meta">{t("inspector:reading", { path: card.path })}</p>;
  if (file.kind === "failed") return <p className="meta">{file.words}</p>;
  const bodyStart = bodyStartOf(file.text);
  const body = file.text.slice(bodyStart).trim();
  if (body === "") return null;
  return (
    <section aria-label={t("inspector:textLabel")}>
      <h3>{t("inspector:text")}</h3>
      <TakeUp card={card} text={file.text} bodyStart={bodyStart} />
      <Body text={body} />
    </section>
  );
}

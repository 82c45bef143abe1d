// A card's Markdown as it reads. Card text never becomes markup: react-markdown makes React elements and leaves HTML out; links open
// outside, images are not loaded.

import { memo } from "react";
import Markdown, { type Components } from "react-markdown";
import remarkGfm from "remark-gfm";
import { t } from "../../shared/words/t.ts";

const PLUGINS = [remarkGfm];
const COMPONENTS: Components = {
  a: ({ href, children }) => (
    <a href={href} target="_blank" rel="noreferrer noopener">
      {children}
    </a>
  ),
  // A picture in a card could report to a foreign server that the card was opened.
  img: ({ alt }) => <span>{alt ? t("inspector:imageOf", { alt }) : t("inspector:image")}</span>,
  // The panel has its own headings; those of the card come below them.
  h1: ({ children }) => <h4>{children}</h4>,
  h2: ({ children }) => <h4>{children}</h4>,
  h3: ({ children }) => <h4>{children}</h4>,
};

export const Body = memo(function Body({ text }: { readonly text: string }) {
  return (
    <div className="body-text">
      <Markdown remarkPlugins={PLUGINS} components={COMPONENTS} skipHtml={false}>
        {text}
      </Markdown>
    </div>
  );
});

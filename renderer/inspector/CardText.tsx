// A card's own text, fetched when it is shown: the body rendered, or the whole source. Card text never becomes markup:
// react-markdown makes React elements and leaves HTML out; links open outside, images are not loaded.
import { memo, useEffect, useRef, useState } from "react";
import Markdown, { type Components } from "react-markdown";
import remarkGfm from "remark-gfm";
import type { Card } from "../../shared/card/types.ts";
import type { SourceReply } from "../../shared/contract.ts";
import { useHost } from "../shell/host.ts";
import { useUi } from "../state/stores.tsx";

const PLUGINS = [remarkGfm];
const COMPONENTS: Components = {
  a: ({ href, children }) => (
    <a href={href} target="_blank" rel="noreferrer noopener">
      {children}
    </a>
  ),
  // A picture in a card could report to a foreign server that the card was opened.
  img: ({ alt }) => <span>[image{alt ? `: ${alt}` : ""}]</span>,
  // The panel has its own headings; those of the card come below them.
  h1: ({ children }) => <h4>{children}</h4>,
  h2: ({ children }) => <h4>{children}</h4>,
  h3: ({ children }) => <h4>{children}</h4>,
};

export function CardText({ card, view }: { readonly card: Card; readonly view: "body" | "source" }) {
  const host = useHost();
  const [reply, setReply] = useState<SourceReply | null>(null);
  // Fetched anew for every state of the file: the hash changes with its bytes.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the hash is what says that the text has changed
  useEffect(() => {
    let current = true;
    host.call("source", { path: card.path }).then((next) => {
      if (current) setReply(next);
    });
    return () => {
      current = false;
    };
  }, [host, card.path, card.hash]);
  if (reply === null) return <p className="meta">Reading {card.path}…</p>;
  if (reply.kind === "failed") return <p className="meta">{reply.problems.map((problem) => problem.message).join(" ")}</p>;
  if (view === "source") return <SourceLines text={reply.source.text} card={card} />;
  const body = reply.source.text.slice(reply.source.bodyStart).trim();
  if (body === "") return null;
  return (
    <section aria-label="Text of the card">
      <h3>Text</h3>
      <Body text={body} />
    </section>
  );
}

const Body = memo(function Body({ text }: { readonly text: string }) {
  return (
    <div className="body-text">
      <Markdown remarkPlugins={PLUGINS} components={COMPONENTS} skipHtml={false}>
        {text}
      </Markdown>
    </div>
  );
});

/** Lines with errors are marked, and the one that was asked for, which is brought into view. */
function SourceLines({ text, card }: { readonly text: string; readonly card: Card }) {
  const asked = useUi((ui) => (ui.sourceLine?.path === card.path ? ui.sourceLine : null));
  const line = useRef<HTMLSpanElement>(null);
  // The object is new for each request: asking for the same line again goes there again.
  useEffect(() => {
    if (asked !== null) line.current?.scrollIntoView({ block: "center", inline: "start" });
  }, [asked]);
  const wrong = new Set(card.problems.filter((problem) => problem.severity === "error").map((problem) => problem.line));
  return (
    <pre className="source-text">
      <code>
        {text
          .replace(/^\uFEFF/, "")
          .split(/\r\n|\n/)
          .map((content, index) => {
            const here = asked?.line === index + 1;
            const marks = `${wrong.has(index + 1) ? " marked" : ""}${here ? " asked" : ""}`;
            return (
              <span
                // biome-ignore lint/suspicious/noArrayIndexKey: a line is its number
                key={index}
                className={`source-line${marks}`}
                {...(here ? { ref: line, "aria-current": "location" } : {})}
              >
                {content}
              </span>
            );
          })}
      </code>
    </pre>
  );
}

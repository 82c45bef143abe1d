// The first heading of a Markdown body, the name of a card that declares none. Not a Markdown parser.

/** Text of the first `# Heading` from `start` on, outside fenced code; null without one. */
export function firstHeading(text: string, start: number): string | null {
  const span = headingSpan(text, start);
  return span === null ? null : shortened(text.slice(span.start, span.end));
}

/** Where that text stands: without the `#` before it, those that may close it and the line break. */
export function headingSpan(text: string, start: number): { readonly start: number; readonly end: number } | null {
  let fence = "";
  let from = start;
  while (from < text.length) {
    const at = from;
    const feed = text.indexOf("\n", from);
    const line = text.slice(from, feed === -1 ? text.length : feed);
    from = feed === -1 ? text.length : feed + 1;
    const mark = /^ {0,3}(`{3,}|~{3,})/.exec(line)?.[1];
    if (fence !== "") {
      if (mark?.startsWith(fence) && line.trim() === mark) fence = "";
      continue;
    }
    if (mark !== undefined) fence = mark;
    const [opening] = /^ {0,3}#[ \t]+/.exec(line) ?? [];
    if (opening === undefined) continue;
    const title = line
      .slice(opening.length)
      .trimEnd()
      .replace(/(?:^|[ \t]+)#+$/, "");
    const blanks = title.length - title.trimStart().length;
    if (title.trim() !== "") return { start: at + opening.length + blanks, end: at + opening.length + title.trimEnd().length };
  }
  return null;
}

/** What is longer is no title: a document that lost its line breaks stands on one line whole. */
const LONGEST = 160;

function shortened(title: string): string {
  if (title.length <= LONGEST) return title;
  const start = title.slice(0, LONGEST + 1);
  const end = / (?=\*\*|-{2,3} |— |## |\| )/.exec(start)?.index ?? start.lastIndexOf(" ");
  return start.slice(0, end > 0 ? end : LONGEST).trim();
}

/** Last part of a POSIX path without its extension. */
export function fileTitle(path: string): string {
  const base = path.slice(path.lastIndexOf("/") + 1);
  return base.replace(/\.(?:md|markdown)$/i, "") || base;
}

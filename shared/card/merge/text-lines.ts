// A text cut into lines that keep their endings, so that putting lines together again gives the very bytes.

/** Lines with their line feeds; the last one may have none. An empty text has no lines. */
export function linesOf(text: string): readonly string[] {
  const lines: string[] = [];
  let from = 0;
  while (from < text.length) {
    const feed = text.indexOf("\n", from);
    const next = feed === -1 ? text.length : feed + 1;
    lines.push(text.slice(from, next));
    from = next;
  }
  return lines;
}

/** The line break that a text uses first; "\n" where it has none. */
export function eolOf(text: string): "\n" | "\r\n" {
  return text[text.indexOf("\n") - 1] === "\r" ? "\r\n" : "\n";
}

/** The second text behind the first, on a line of its own. */
export function joined(first: string, second: string, eol: string): string {
  return first === "" || second === "" || first.endsWith("\n") ? first + second : first + eol + second;
}

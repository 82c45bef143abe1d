// Tables in GitHub's Markdown from plain text.

/** @param rows cells as plain text, one for each of `head` */
export function markdownTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  return [line(head), line(head.map(() => "---")), ...rows.map((row) => line(row.map(markdownCell)))].join("\n");
}

/** Plain text that shows as it is, in one line: HTML, links, emphasis, code and the table's own bars have no effect. */
export function markdownCell(text: string): string {
  return text
    .replace(/[\\`*_{}[\]|~]/g, "\\$&")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replace(/\s*[\r\n]+\s*/g, " ")
    .replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, "\uFFFD");
}

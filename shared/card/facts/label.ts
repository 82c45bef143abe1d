// "**Label**: value", "- **Label:** value", "Label: value" and "| Label | value |": one thing said in one line.
import { bulletText } from "./inline.ts";
import { cellsOf } from "./table-cells.ts";

interface Labelled {
  readonly label: string;
  /** As written, trimmed; may be empty. */
  readonly value: string;
  readonly bold: boolean;
}

const LONGEST_LABEL = 48;

/** @param line without blanks around it */
export function labelled(line: string): Labelled | null {
  if (line.startsWith("|")) {
    const [label, value] = cellsOf(line);
    return label === undefined || value === undefined ? null : { ...unbolded(label), value };
  }
  const text = bulletText(line) ?? line;
  const colon = text.indexOf(":");
  if (colon < 1 || colon > LONGEST_LABEL) return null;
  const { label, bold } = unbolded(text.slice(0, colon));
  const rest = text.slice(colon + 1);
  const value = bold && rest.startsWith("**") ? rest.slice(2) : rest;
  if (label === "" || (value !== "" && !/^\s/.test(value))) return null;
  return { label, value: value.trim(), bold };
}

function unbolded(text: string): { readonly label: string; readonly bold: boolean } {
  const bold = text.startsWith("**");
  const inner = bold ? text.slice(2) : text;
  return { label: (inner.endsWith("**") ? inner.slice(0, -2) : inner).trim(), bold };
}

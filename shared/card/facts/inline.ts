// A piece of Markdown as the words a reader sees: links, bold, code and escapes unwrapped. Not a Markdown parser; it looks at the first
// characters only, so that a hostile line costs no more than a long one.

/** Longest text that is unwrapped. Names and cells are far shorter. */
const LONGEST = 2000;

const SPECIAL = /[*_`~[\]<>\\&!]/;
const ODD_BLANKS = /\s\s|[^\S ]/;
const WIKI_LINK = /!?\[\[([^[\]|]{1,200})(?:\|([^[\]]{1,200}))?\]\]/g;
const LINK =
  /!?\[([^[\]]{0,300})\](?:\([^()\s]{0,500}(?:\([^()]{0,200}\)[^()\s]{0,300})?(?:\s{1,3}"[^"]{0,200}")?\)|\[[^[\]]{0,100}\])/g;
const LINE_BREAK = /<br\s{0,3}\/?>/gi;
const TAG = /<\/?[a-zA-Z][^<>]{0,100}>/g;
const ENTITIES: Readonly<Record<string, string>> = { "&amp;": "&", "&lt;": "<", "&gt;": ">", "&quot;": '"', "&nbsp;": " " };

/** The words of a text, blanks brought to one. */
export function plainText(markdown: string): string {
  const text = markdown.length > LONGEST ? markdown.slice(0, LONGEST) : markdown;
  if (!SPECIAL.test(text)) return (ODD_BLANKS.test(text) ? text.replace(/\s+/g, " ") : text).trim();
  return text
    .replace(WIKI_LINK, (_, page: string, label: string | undefined) => label ?? page)
    .replace(LINK, "$1")
    .replace(LINE_BREAK, " ")
    .replace(TAG, "")
    .replace(/`+|~~/g, "")
    .replace(/(?<!\\)\*+(?=\S)|(?<=[^\s\\])\*+/g, "")
    .replace(/(?<![\p{L}\p{N}\\])_{1,2}(?=\S)|(?<=[^\s\\])_{1,2}(?![\p{L}\p{N}])/gu, "")
    .replace(/&(?:amp|lt|gt|quot|nbsp);/g, (entity) => ENTITIES[entity] ?? entity)
    .replace(/\\([!-/:-@[-`{-~])/g, "$1")
    .replace(/\s+/g, " ")
    .trim();
}

const NOBODY =
  /^(?:none\b.*|no|n\/?a|nil|nobody|nothing|no one|not applicable|no (?:known |external |other |current )?(?:teams?|dependenc\w+|interactions?|consumers?)\b.*|tb[dca]|todo|to be (?:decided|defined|determined|confirmed)|x{2,}|(?:your |the |other |example |sample )?team(?: ?name)?(?: ?\/ ?focus)?|name|example|e\.g\..*)[.…]?$/i;

/**
 * The name in a cell or bullet; null where it only holds the place of one: empty, dashes, "none", "TBD", "[Team name]", "<team>".
 * A name in square brackets is a link that lost its address.
 */
export function nameIn(markdown: string): string | null {
  const text = plainText(markdown);
  const bracketed = /^\[([^[\]]{1,100})\]$/.exec(text)?.[1]?.trim();
  if (bracketed !== undefined) return /\b(?:team|name|insert|your|e\.g)\b/i.test(bracketed) ? null : nameIn(bracketed);
  if (!/[\p{L}\p{N}]/u.test(text) || /^(?:\{\{|\$\{|\()/.test(text) || text.length > LONGEST_NAME) return null;
  return NOBODY.test(text) ? null : text;
}

/** What is longer is a sentence. */
const LONGEST_NAME = 120;

/** Text of a bullet at the start of a line, without its mark and without a checkbox; null for a line that is none. */
export function bulletText(line: string): string | null {
  const mark = line.charCodeAt(0);
  const after = line.charCodeAt(1);
  if ((mark !== 45 && mark !== 42 && mark !== 43) || (after !== 32 && after !== 9)) return null;
  const text = line.slice(2).trimStart();
  return text.startsWith("[") && text[2] === "]" && " xX".includes(text[1] ?? "?") ? text.slice(3).trimStart() : text;
}

// English words of a text that German has no use for. What stands in quotes, in code and in names of files and fields is left out first:
// cards keep their own language, and keys of the format are English in every language.

/** Words that sentences of ours are made of; none of them is a German word or a key of the format that is shown without quotes. */
const ENGLISH =
  /\b(?:the|this|that|these|is|are|were|has|have|had|be|been|not|and|or|of|for|from|with|without|by|to|it|its|at|which|where|what|who|when|than|other|another|only|more|should|could|cannot|would|must|Write|Keep|Remove|Rename|Add|Use|Give|Correct|Choose|Check|Open|Save|Try|holds|names|could|already|nothing|here|there|below|above|written|read|used|left|found|expected)\b/g;

const QUOTED = /„[^“]*“|"[^"]*"|`[^`]*`/g;

export const englishIn = (text: string): readonly string[] => text.replace(QUOTED, "").match(ENGLISH) ?? [];

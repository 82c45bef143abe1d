// Names brought to one spelling, so that a reference typed by hand still finds its team.

/**
 * Slug of a name or reference: casefolded, accents dropped, "&" read as "and", everything else that is neither letter nor
 * digit becomes "-", and a trailing "team" is dropped. "E-Commerce & Search Team" gives "e-commerce-and-search".
 * A name that is only "Team" keeps it. Letters of other scripts are kept.
 */
export function slugOf(name: string): string {
  const slug = name
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .toLowerCase()
    .replace(/&/g, " and ")
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^-+|-+$/g, "");
  return slug.replace(/-team$/, "") || slug;
}

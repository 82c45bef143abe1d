// Names brought to one spelling, so that a reference typed by hand still finds its team.

/**
 * Slug of a name or reference: casefolded, accents dropped, "&" read as "and", everything else that is neither letter nor
 * digit becomes "-", and a trailing "team" is dropped. "E-Commerce & Search Team" gives "e-commerce-and-search".
 * A name that is only "Team" keeps it. Letters of other scripts are kept.
 */
export function slugOf(name: string): string {
  const slug = PLAIN.test(name) ? plainSlug(name) : fullSlug(name);
  return slug.replace(/-team$/, "") || slug;
}

/** ASCII has no accents and no other case but its own: most names take this shorter way, which an organisation's cost is made of. */
const PLAIN = /^[ -~]*$/;

function plainSlug(name: string): string {
  const spelled = name.includes("&") ? name.replaceAll("&", " and ") : name;
  return spelled
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
}

function fullSlug(name: string): string {
  return name
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .toLowerCase()
    .replace(/&/g, " and ")
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^-+|-+$/g, "");
}

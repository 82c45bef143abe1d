// A severity told by form, as a small sign; the words stand beside it.
import { CircleAlert, Info, TriangleAlert } from "lucide-react";
import type { Severity } from "../../shared/result.ts";

const ICONS = { error: CircleAlert, warning: TriangleAlert, info: Info } as const;

export function Sign({ severity }: { readonly severity: Severity | null }) {
  if (severity === null) return null;
  const Icon = ICONS[severity];
  return <Icon size={14} className={`dash-sign ${severity}`} role="img" aria-label={severity} />;
}

// The sign of a severity: each kind has a form of its own, so that colour is never the only thing that tells them apart.
import { CircleAlert, CircleCheck, Info, TriangleAlert } from "lucide-react";
import type { FindingKind } from "../state/ui-store.ts";

const ICONS = { error: CircleAlert, warning: TriangleAlert, info: Info, waived: CircleCheck } as const;

/** Without a label it is decoration beside a word that says the same. */
export function KindIcon({ kind, label }: { readonly kind: FindingKind; readonly label?: string }) {
  const Icon = ICONS[kind];
  return <Icon className={`severity ${kind}`} {...(label === undefined ? { "aria-hidden": true } : { "aria-label": label })} />;
}

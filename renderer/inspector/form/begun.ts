// Remembers what the card said when somebody began to type into a field, so that a change from elsewhere is told from one's own. Outside
// of React: a field goes away with its team and comes back. Holds no typed text: that is in the store's drafts.
import type { OrgStore } from "../../state/org-store.ts";

interface Begun {
  /** What the card said. */
  readonly saved: string;
  /** What was last sent to be written since. */
  readonly sent: string | null;
}

const memory = new WeakMap<OrgStore, Map<string, Begun>>();

function of(store: OrgStore): Map<string, Begun> {
  const known = memory.get(store);
  if (known !== undefined) return known;
  const made = new Map<string, Begun>();
  memory.set(store, made);
  return made;
}

/** @param key `draftKey` of the field */
export const begin = (store: OrgStore, key: string, saved: string): void => void of(store).set(key, { saved, sent: null });

export const forget = (store: OrgStore, key: string): void => void of(store).delete(key);

/** What is typed is on its way to the card, which will then say `text` by this window's own doing. */
export function sending(store: OrgStore, key: string, text: string): void {
  const known = of(store).get(key);
  if (known !== undefined) of(store).set(key, { ...known, sent: text });
}

/** Whether the card says what it said when typing began, or what was sent to it since. True where nothing is known. */
export function asBegun(store: OrgStore, key: string, saved: string): boolean {
  const known = of(store).get(key);
  return known === undefined || known.saved === saved || known.sent === saved;
}

// What the first picture of a large organisation does not wait for: panels whose content takes as long to make as the picture itself.
// Their frames are there at once, and what is in them a moment after the picture.
import type { ReactNode } from "react";
import { useOrg } from "../state/stores.tsx";

/** Teams up to which everything appears at once: nobody would see that it took longer. */
const AT_ONCE = 500;

export function AfterPicture({ children }: { readonly children: ReactNode }) {
  const ready = useOrg((state) => state.onScreen || state.org.teams.size <= AT_ONCE);
  return ready ? children : null;
}

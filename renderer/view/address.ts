// The address of what is looked at: copied, and opened from the page's own address, from the desktop or from what was pasted.

import { assertNever } from "../../shared/result.ts";
import { type AddressFault, desktopAddress, readAddress, viewHash } from "../../shared/views/address.ts";
import type { View } from "../../shared/views/view.ts";
import { t } from "../../shared/words/t.ts";
import type { ActionContext } from "../shell/action-context.ts";
import { missingIn, placeOf, showView, viewOf } from "./showing.ts";

const inBrowser = (): boolean => /^https?:$/.test(window.location.protocol);

/** In a browser what stands behind the `#` alone: the rest of this page's address is this host's, and holds the key to it. */
export const addressOf = (view: View): string => (inBrowser() ? `#${viewHash(view)}` : desktopAddress(view));

export function addressNow({ view, ui, canvas }: Pick<ActionContext, "view" | "ui" | "canvas">): string {
  return addressOf({ ...viewOf(view.getState(), ui.getState()), place: placeOf(canvas()) });
}

export async function copyAddress({ announce }: Pick<ActionContext, "announce">, address: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(address);
    announce(t("view:told.copied"), t("view:told.copiedDetail"), "info");
  } catch (cause) {
    // A page without the focus, or a browser that was told not to: then it is there to be read.
    if (!(cause instanceof DOMException || cause instanceof TypeError)) throw cause;
    announce(t("view:told.notCopied"), t("view:told.notCopiedDetail", { address }), "error");
  }
}

/** Shows the view of an address, and tells what of it is not in this folder. @returns why not, in words; null when it is shown */
export function openAddress(context: ActionContext, text: string): string | null {
  const read = readAddress(text);
  if (!read.ok) return addressFault(read.error);
  openView(context, read.value);
  return null;
}

/** Shows a view, and tells what of it is not in this folder. */
export function openView(context: ActionContext, view: View): void {
  const missing = missingIn(context.org.getState().org, view);
  showView(context, view);
  if (missing.length === 0) return;
  const detail = t("view:told.missingDetail", { count: missing.length, names: missing.join(", ") });
  context.announce(t("view:told.missing"), detail, "error");
}

function addressFault(fault: AddressFault): string {
  switch (fault.kind) {
    case "no-address":
      return t("view:fault.no-address");
    case "version":
      return t("view:fault.version", { version: fault.version });
    case "part":
      return t("view:fault.part", { part: fault.part });
    default:
      return assertNever(fault);
  }
}

/** Opens the view in the page's address, now and whenever that changes, and what the desktop is asked for. Call once the folder is on the screen. Returns the way to stop. */
export function followHash(context: ActionContext): () => void {
  const tell = (fault: string | null): void => {
    if (fault !== null) context.announce(t("view:told.notOpened"), fault, "error");
  };
  const look = (): void => {
    if (!window.location.hash.startsWith("#view=")) return;
    const text = window.location.hash;
    // Opened once: what is looked at from here on is not what the address says.
    window.history.replaceState(null, "", window.location.pathname + window.location.search);
    tell(openAddress(context, text));
  };
  look();
  window.addEventListener("hashchange", look);
  const stop = context.host.on("address", ({ text }) => tell(openAddress(context, text)));
  return () => {
    window.removeEventListener("hashchange", look);
    stop();
  };
}

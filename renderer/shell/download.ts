// Export from the app: the host draws the diagram from the model, the browser (or Electron's save dialog) keeps it.
import { toldAll } from "../../shared/words/said.ts";
import { t } from "../../shared/words/t.ts";
import type { ActionContext } from "./action-context.ts";

/** Asks the host for the diagram and hands it to the user as a download. The outcome is announced. */
export async function downloadExport({ host, org, view, theme, announce }: ActionContext, format: "svg" | "png"): Promise<void> {
  const reply = await host.call("export", {
    format,
    theme: theme(),
    placed: Object.fromEntries(org.getState().placed),
    flow: view.getState().flow,
    sized: view.getState().sized,
    folded: [...view.getState().folded],
  });
  if (reply.kind === "failed") {
    announce(t("shell:export.failed"), toldAll(reply.problems), "error");
    return;
  }
  const bytes = format === "png" ? Uint8Array.from(atob(reply.data), (char) => char.charCodeAt(0)) : reply.data;
  const url = URL.createObjectURL(new Blob([bytes], { type: reply.mediaType }));
  const link = document.createElement("a");
  link.href = url;
  link.download = reply.fileName;
  link.click();
  // The browser reads the blob after click() has returned.
  window.setTimeout(() => URL.revokeObjectURL(url), 60_000);
  announce(t("shell:export.done"), t("shell:export.holds", { file: reply.fileName }), "info");
}

// Presenting: nothing but the diagram, its legend in large and the name of the view; left and right go through the saved views, Escape ends.
// The window goes full screen where that is allowed.
import { ChevronLeft, ChevronRight, X } from "lucide-react";
import { useCallback, useEffect, useMemo, useState } from "react";
import { PLAIN_VIEW } from "../../shared/views/view.ts";
import { t } from "../../shared/words/t.ts";
import type { ActionContext } from "../shell/action-context.ts";
import { withKeys } from "../shell/keys-in-words.ts";
import { showView, viewOf } from "./showing.ts";
import { useSavedViews } from "./use-saved-views.ts";
import "./presentation.css";

export function Presentation({ context }: { readonly context: ActionContext }) {
  const { view, ui } = context;
  const { views } = useSavedViews();
  const [before] = useState(() => viewOf(view.getState(), ui.getState()));
  const steps = useMemo(() => [{ name: t("view:present.all"), view: PLAIN_VIEW }, ...views], [views]);
  // Begins with what is shown already, which may be none of them.
  const [at, setAt] = useState<number | null>(null);
  const go = useCallback(
    (by: 1 | -1) => {
      const from = at ?? (by === 1 ? -1 : steps.length);
      const next = Math.max(0, Math.min(steps.length - 1, from + by));
      const step = steps[next];
      if (step === undefined) return;
      setAt(next);
      showView(context, step.view);
    },
    [at, steps, context],
  );
  const end = useCallback(() => view.getState().set({ presenting: false }), [view]);

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const by = { ArrowRight: 1, PageDown: 1, " ": 1, ArrowLeft: -1, PageUp: -1 }[event.key];
      if (event.key === "Escape") end();
      else if (by === 1 || by === -1) go(by);
      else return;
      // Before the canvas moves teams by them.
      event.preventDefault();
      event.stopPropagation();
    };
    window.addEventListener("keydown", onKey, { capture: true });
    return () => window.removeEventListener("keydown", onKey, { capture: true });
  }, [go, end]);
  useFullScreen(end);
  useEffect(() => {
    ui.getState().select([]);
    // The room is another one at both ends of it.
    const frame = requestAnimationFrame(() => context.canvas()?.fit());
    return () => {
      cancelAnimationFrame(frame);
      showView(context, before);
    };
  }, [context, ui, before]);

  const step = at === null ? null : steps[at];
  return (
    <section className="panel presentation" aria-label={t("view:present.label")}>
      <button
        type="button"
        className="btn quiet icon"
        aria-label={t("view:present.previous")}
        title={t("view:present.previous")}
        disabled={at === 0}
        onClick={() => go(-1)}
      >
        <ChevronLeft size={18} aria-hidden />
      </button>
      <span className="presentation-name" role="status">
        {step == null
          ? t("view:present.keys")
          : t("view:present.steps", { name: step.name, at: (at ?? 0) + 1, count: steps.length })}
      </span>
      <button
        type="button"
        className="btn quiet icon"
        aria-label={t("view:present.next")}
        title={t("view:present.next")}
        disabled={at === steps.length - 1}
        onClick={() => go(1)}
      >
        <ChevronRight size={18} aria-hidden />
      </button>
      <button
        type="button"
        className="btn quiet icon"
        aria-label={t("view:present.end")}
        title={withKeys(t("view:present.end"), "Escape")}
        onClick={end}
      >
        <X size={16} aria-hidden />
      </button>
    </section>
  );
}

/** The whole screen, as long as this is shown; leaving it in the browser's own way ends the presentation, too. */
function useFullScreen(onLeft: () => void): void {
  useEffect(() => {
    let full = false;
    const page = document.documentElement;
    // Refused where a person did not ask just now, or by a policy: then the window is all there is, which does as well.
    const asked = page.requestFullscreen?.().then(
      () => {
        full = true;
      },
      () => undefined,
    );
    const onChange = () => {
      if (full && document.fullscreenElement === null) onLeft();
    };
    document.addEventListener("fullscreenchange", onChange);
    return () => {
      document.removeEventListener("fullscreenchange", onChange);
      void asked?.then(() => (document.fullscreenElement === null ? undefined : document.exitFullscreen()));
    };
  }, [onLeft]);
}

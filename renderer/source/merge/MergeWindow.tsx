// The window in which two versions of files are brought together: which file, both sides, and what is to be kept.
import { Modal } from "@mantine/core";
import { Suspense, useState } from "react";
import { t } from "../../../shared/words/t.ts";
import { useFocusBack } from "../../shell/keep-focus.ts";
import type { Settled } from "../../state/org-state.ts";
import { fetched } from "../fetched.tsx";
import { readTyped } from "../problems.ts";
import type { MergePanesProps } from "./MergePanes.tsx";
import { choiceWords, decidedWords, type MergeFile } from "./sides.ts";
import "./merge.css";

const Panes = fetched<MergePanesProps>(() => import("./MergePanes.tsx"));

interface MergeWindowProps {
  readonly title: string;
  /** Who changed what, in words. */
  readonly words: string;
  readonly files: readonly MergeFile[];
  /** Writes what was decided; null when that went well, else why not. */
  readonly onSettle: (settled: ReadonlyMap<string, Settled>) => Promise<string | null>;
  readonly onClose: () => void;
}

export function MergeWindow({ title, words, files, onSettle, onClose }: MergeWindowProps) {
  useFocusBack();
  const [settled, setSettled] = useState<ReadonlyMap<string, Settled>>(new Map());
  const [path, setPath] = useState(files[0]?.path ?? "");
  const [both, setBoth] = useState<{ readonly path: string; readonly text: string } | null>(null);
  const [state, setState] = useState<"open" | "saving" | { readonly failed: string }>("open");
  const file = files.find((one) => one.path === path) ?? files[0];
  if (file === undefined) return null;
  const choice = choiceWords(file);
  const text = both?.path === file.path ? both.text : null;
  const reading = text === null ? null : readTyped(file.path, text);

  const decide = async (decision: Settled) => {
    const next = new Map(settled).set(file.path, decision);
    setSettled(next);
    const open = files.find((one) => !next.has(one.path));
    if (open !== undefined) {
      setPath(open.path);
      return;
    }
    setState("saving");
    const failed = await onSettle(next);
    if (failed === null) onClose();
    else setState({ failed });
  };
  const busy = state === "saving";
  return (
    <Modal.Root
      opened
      onClose={onClose}
      size="calc(100vw - 64px)"
      yOffset={32}
      xOffset={32}
      classNames={{ content: "panel merge-window", body: "merge-body" }}
    >
      <Modal.Overlay />
      <Modal.Content>
        <div className="merge-head">
          <Modal.Title className="merge-title">{title}</Modal.Title>
          <Modal.CloseButton aria-label={t("common:close")} />
        </div>
        <Modal.Body>
          <p className="merge-words">{words}</p>
          {files.length > 1 && (
            <ul className="merge-files" aria-label={t("source:merge.files")}>
              {files.map((one) => (
                <li key={one.path}>
                  <button
                    type="button"
                    className="btn small"
                    aria-current={one.path === file.path ? "true" : undefined}
                    onClick={() => setPath(one.path)}
                  >
                    {t("source:merge.fileState", { path: one.path, state: decidedWords(settled.get(one.path)) })}
                  </button>
                </li>
              ))}
            </ul>
          )}
          <div className="merge-panes">
            <Suspense fallback={<p className="meta">{t("source:reading", { path: file.path })}</p>}>
              <Panes
                key={file.path}
                file={file}
                onText={(now) => setBoth(now === null ? null : { path: file.path, text: now })}
              />
            </Suspense>
          </div>
          <div className="merge-foot">
            <p role="status">
              {typeof state === "object"
                ? state.failed
                : reading?.flaw == null
                  ? ""
                  : t("source:merge.bothFlaw", { flaw: reading.flaw })}
            </p>
            <button type="button" className="btn" disabled={busy || file.mineLost} onClick={() => void decide({ kind: "mine" })}>
              {file.mineLost ? t("source:merge.mineLost") : choice.mine}
            </button>
            <button type="button" className="btn" disabled={busy} onClick={() => void decide({ kind: "theirs" })}>
              {choice.theirs}
            </button>
            {file.merged !== null && (
              <button
                type="button"
                className="btn primary"
                disabled={busy || text === null}
                onClick={() => text !== null && void decide({ kind: "text", text })}
              >
                {t("source:merge.saveBoth")}
              </button>
            )}
          </div>
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}

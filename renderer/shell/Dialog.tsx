// The frame of every dialog: title, close button, body. Knows nothing of what is asked.
import { Modal } from "@mantine/core";
import { type ReactNode, useEffect } from "react";
import { t } from "../../shared/words/t.ts";
import "./dialog.css";
import { keepFocus } from "./keep-focus.ts";
import { takeHighlighted } from "./take-highlighted.ts";

interface DialogProps {
  readonly opened: boolean;
  readonly title: string;
  /** CSS pixels; "100%" fills the window. */
  readonly width: number | "100%";
  /** False where what had the focus may be gone when it closes. */
  readonly returnFocus?: boolean;
  readonly onClose: () => void;
  /** Made only while it is open, so that every opening begins anew. */
  readonly children: ReactNode;
}

export function Dialog({ opened, title, width, returnFocus = true, onClose, children }: DialogProps) {
  useEffect(() => (opened ? () => keepFocus() : undefined), [opened]);
  return (
    // Put together by hand: the kit's own header would be a second banner of the page. Its `className` goes to the layer over the whole
    // window, hence `classNames`.
    <Modal.Root
      opened={opened}
      onClose={onClose}
      centered
      size={width}
      returnFocus={returnFocus}
      transitionProps={{ duration: 0 }}
      classNames={{ content: "panel dialog" }}
    >
      <Modal.Overlay />
      <Modal.Content>
        {opened && (
          <>
            <div className="dialog-head">
              <Modal.Title className="dialog-title">{title}</Modal.Title>
              <Modal.CloseButton aria-label={t("common:close")} />
            </div>
            <Modal.Body className="dialog-body" onKeyDownCapture={takeHighlighted}>
              {children}
            </Modal.Body>
          </>
        )}
      </Modal.Content>
    </Modal.Root>
  );
}

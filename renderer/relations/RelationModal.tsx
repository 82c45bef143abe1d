// The frame of the dialogs about relations. Put together by hand: the kit's own header would be a second banner of the page.
import { Modal } from "@mantine/core";
import type { ReactNode } from "react";

interface Props {
  readonly opened: boolean;
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

export function RelationModal({ opened, title, onClose, children }: Props) {
  return (
    <Modal.Root opened={opened} onClose={onClose} centered size={400}>
      <Modal.Overlay />
      <Modal.Content className="panel">
        <div className="relation-header">
          <Modal.Title className="relation-title">{title}</Modal.Title>
          <Modal.CloseButton aria-label="Close" />
        </div>
        <Modal.Body>{children}</Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}

// chunk: later
import type { ReactNode } from 'react';
import { Button } from '../button.tsx';
import type { DialogProps } from './dialog.tsx';
import { Sheet } from './sheet.tsx';

type ConfirmDialogProps = Pick<DialogProps, 'title' | 'role'> & {
  /** What follows from it. */
  readonly children: ReactNode;
  /** The names of its two buttons; the safe one stands first. */
  readonly no: string;
  readonly yes: string;
  readonly onYes: () => void;
  /** Escape or a click beside it. */
  readonly onClose: () => void;
  /** Absent: as `onClose`. */
  readonly onNo?: () => void;
};

/** Asks once more before what is grave. */
export function ConfirmDialog({ no, yes, onYes, onClose, onNo = onClose, ...dialog }: ConfirmDialogProps) {
  return (
    <Sheet
      {...dialog}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onNo}>{no}</Button>
          <Button kind="danger" onPress={onYes}>
            {yes}
          </Button>
        </>
      }
    />
  );
}

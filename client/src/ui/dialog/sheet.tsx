import type { ReactNode } from 'react';
import { Button } from '../button.tsx';
import { Form, type Sending } from '../form/form.tsx';
import { useBackCloses } from './back-closes.ts';
import { Dialog, type DialogProps } from './dialog.tsx';

/** A dialog that whoever opened it can close, the browser's Back included. */
export function Sheet(props: DialogProps & { readonly onClose: () => void }) {
  useBackCloses(props.onClose);
  return <Dialog {...props} />;
}

type ConfirmDialogProps = {
  readonly title: string;
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
export function ConfirmDialog({ no, yes, onYes, onClose, onNo = onClose, ...props }: ConfirmDialogProps) {
  return (
    <Sheet
      {...props}
      role="alertdialog"
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

type FormSheetProps = {
  readonly title: string;
  readonly children: ReactNode;
  /** Escape or a click beside it: what was written may wait for whoever comes back. */
  readonly onClose: () => void;
  /** The names of its two buttons. */
  readonly cancel: string;
  readonly submit: string;
  /** Where what was written goes; absent: as `onClose`. */
  readonly onCancel?: () => void;
  /** Never while something is under way, nor before it is ready. */
  readonly onSubmit: () => void;
  readonly ready?: boolean;
  readonly sending: Sending;
  /** Beside its buttons, in sight however far its fields are scrolled. */
  readonly notice?: ReactNode;
  readonly className?: string | undefined;
};

/** A form in a dialog of its own. */
export function FormSheet({ onClose, onCancel = onClose, onSubmit, ready = true, sending, ...props }: FormSheetProps) {
  const isOpen = ready && sending.busy !== true;
  return (
    <Sheet title={props.title} onClose={onClose} className={props.className}>
      <Form
        onSubmit={() => isOpen && onSubmit()}
        sending={sending}
        notice={props.notice}
        actions={
          <>
            <Button onPress={onCancel}>{props.cancel}</Button>
            <Button kind="primary" submit disabled={!isOpen}>
              {props.submit}
            </Button>
          </>
        }
      >
        {props.children}
      </Form>
    </Sheet>
  );
}

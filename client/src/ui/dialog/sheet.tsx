// chunk: later
import { useBackCloses } from './back-closes.ts';
import { Dialog, type DialogProps } from './dialog.tsx';

/** A dialog that whoever opened it can close, the browser's Back included. */
export function Sheet(props: DialogProps & { readonly onClose: () => void }) {
  useBackCloses(props.onClose);
  return <Dialog {...props} />;
}

import { useId, useState, type ReactNode } from 'react';
import { Button } from '../button.tsx';
import { CopyButton } from '../copy-button.tsx';
import { Qr } from '../qr.tsx';
import { cover, masked } from './masked.ts';
import styles from './secret-link.module.css';
import { secretTexts as texts } from '#texts/ui/secret';

type SecretLinkProps = {
  readonly url: string;
  /** Whose it is, for people who do not see what stands beside the buttons. */
  readonly name: string;
  /** Somebody has it now: it was copied, or its letters or its QR code are to be seen. */
  readonly onTaken?: () => void;
  /** More that can be done with it, as buttons. */
  readonly children?: ReactNode;
};

/**
 * A link that lets whoever reads it in. The page may be on a projector: it is covered, copied without being seen, and
 * its letters and its QR code take a press each.
 */
export function SecretLink({ url, name, onTaken, children }: SecretLinkProps) {
  const [isShown, setShown] = useState(false);
  const [isQr, setQr] = useState(false);
  const id = useId();
  const taking = (set: (on: boolean) => void) => (on: boolean) => {
    set(on);
    if (on) onTaken?.();
  };
  return (
    <div className={styles.secret}>
      <p id={`${id}-letters`} className={styles.address} translate="no">
        {isShown ? url : <Masked url={url} />}
      </p>
      <div className={styles.buttons}>
        <CopyButton text={url} what={name} onCopied={onTaken} />
        <Toggle
          on={isShown}
          words={[texts.show, texts.hide]}
          of={name}
          id={`${id}-letters`}
          onChange={taking(setShown)}
        />
        <Toggle on={isQr} words={[texts.showQr, texts.hideQr]} of={name} id={`${id}-qr`} onChange={taking(setQr)} />
        {children}
      </div>
      <div id={`${id}-qr`} className={styles.code}>
        {isQr ? (
          <>
            <p className={styles.hint}>{texts.qrHint}</p>
            <Qr text={url} label={texts.qr(name)} className={styles.qr} />
          </>
        ) : null}
      </div>
    </div>
  );
}

/** Broken before what is covered, never within it. */
function Masked({ url }: Pick<SecretLinkProps, 'url'>) {
  return (
    <>
      {masked(url).slice(0, -cover.length)}
      <wbr />
      <span className={styles.cover}>{cover}</span>
    </>
  );
}

/** One that everybody may see, beside those. */
export function OpenLink({ url, name }: Pick<SecretLinkProps, 'url' | 'name'>) {
  return (
    <div className={styles.secret}>
      <p className={styles.address} translate="no">
        {url}
      </p>
      <div className={styles.buttons}>
        <CopyButton text={url} what={name} />
      </div>
    </div>
  );
}

type ToggleProps = {
  readonly on: boolean;
  readonly words: readonly [on: string, off: string];
  readonly of: string;
  readonly id: string;
  readonly onChange: (on: boolean) => void;
};

function Toggle({ on, words: [show, hide], of, id, onChange }: ToggleProps) {
  const words = on ? hide : show;
  return (
    <Button size="s" label={`${words}: ${of}`} expanded={on} controls={id} onPress={() => onChange(!on)}>
      {words}
    </Button>
  );
}

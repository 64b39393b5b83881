import { useEffect, useRef, useState } from 'react';
import type { MadeLink } from '../../links-api.ts';
import { Button } from '../../../../ui/button.tsx';
import { CopyButton } from '../../../../ui/copy-button.tsx';
import { TextField } from '../../../../ui/form/text-field.tsx';
import { Qr } from '../../../../ui/qr.tsx';
import styles from './links.module.css';
import { nameOf } from './link-row.tsx';
import { linkTexts as texts } from '#texts/features/people/console/links';

type MadeLinkProps = {
  readonly link: MadeLink;
  readonly onPrint: (() => void) | undefined;
  readonly onDone: () => void;
};

/** L8: the one time that a secret is seen. The page may be on a projector, so that its QR code takes a press. */
export function MadeLinkCard({ link, onPrint, onDone }: MadeLinkProps) {
  const [isShown, setShown] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const name = nameOf(link);
  const id = `made-${link.id}`;
  return (
    <section className={styles.made} aria-labelledby={id}>
      <h4 id={id} ref={heading} tabIndex={-1} className={styles.subtitle}>
        {texts.madeTitle(name)}
      </h4>
      <p>{texts.madeOnce}</p>
      <TextField label={texts.made} value={link.url} onChange={() => undefined} readOnly spellCheck={false} />
      <div className={styles.buttons}>
        <CopyButton text={link.url} what={name} />
        <Button size="s" expanded={isShown} controls={`${id}-qr`} onPress={() => setShown(!isShown)}>
          {isShown ? texts.hideQr : texts.showQr}
        </Button>
        {onPrint === undefined ? null : (
          <Button size="s" onPress={onPrint}>
            {texts.print}
          </Button>
        )}
        <Button size="s" guarded onPress={onDone}>
          {texts.done}
        </Button>
      </div>
      <div id={`${id}-qr`}>
        {isShown ? (
          <>
            <p className={styles.soft}>{texts.qrHint}</p>
            <Qr text={link.url} label={texts.qr(name)} className={styles.qr} />
          </>
        ) : null}
      </div>
    </section>
  );
}

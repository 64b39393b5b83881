import { useEffect, useRef } from 'react';
import type { MadeLink } from '../../links-api.ts';
import { Button } from '../../../../ui/button.tsx';
import { SecretLink } from '../../../../ui/secret/secret-link.tsx';
import { takeMadeLink } from '../../made-links.ts';
import styles from './links.module.css';
import { nameOf } from './link-row.tsx';
import { linkTexts as texts } from '#texts/features/people/console/links';

type MadeLinkProps = {
  readonly link: MadeLink;
  readonly onPrint: (() => void) | undefined;
  readonly onDone: () => void;
};

/** L8: the one time that a secret is at hand. */
export function MadeLinkCard({ link, onPrint, onDone }: MadeLinkProps) {
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
      <SecretLink url={link.url} name={name} onTaken={() => takeMadeLink(link.id)}>
        {onPrint === undefined ? null : (
          <Button size="s" onPress={onPrint}>
            {texts.print}
          </Button>
        )}
        <Button size="s" guarded onPress={onDone}>
          {texts.done}
        </Button>
      </SecretLink>
    </section>
  );
}

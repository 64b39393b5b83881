// chunk: landing
import { typedCode } from '../../engine/room-code.ts';
import { Link } from '../../ui/routing.ts';
import { CodeForm } from './code-form.tsx';
import styles from './other-code.module.css';
import { sharedTexts } from '#texts/surfaces';

/** The field to put right what was typed, and the way to the front page. */
export function OtherCode({ titleId, typed }: { readonly titleId: string; readonly typed: string }) {
  return (
    <>
      <CodeForm titleId={titleId} typed={typedCode(typed)} className={styles.form} />
      <div className={styles.own}>
        <Link href="/">{sharedTexts.toLanding}</Link>
      </div>
    </>
  );
}

import styles from './layout.module.css';
import { speakerTexts } from '#texts/surfaces/speaker';

/** Nobody is next any more; what remains is the recap. */
export function SpeakerEnded({ code }: { readonly code: string }) {
  return (
    <section className={styles.ended} aria-label={speakerTexts.floor}>
      <p>{speakerTexts.phase.ended}</p>
      <p className={styles.recap}>
        <a href={`/r/${encodeURIComponent(code)}/recap`}>{speakerTexts.recap}</a>
      </p>
    </section>
  );
}

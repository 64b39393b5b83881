import styles from './lane-tabs.module.css';
import { attendeeTexts } from '#texts/surfaces/phone';
import { loadQuestions, useChunk } from './chunks.ts';

type AskPanelProps = { readonly onAsked: () => void; readonly onBack: () => void };

/** The form to ask in writing, once its part of the page is here. */
export function AskPanel(props: AskPanelProps) {
  const parts = useChunk(loadQuestions);
  if (parts === undefined)
    return (
      <p className={styles.still} aria-busy="true">
        {attendeeTexts.loading}
      </p>
    );
  return <parts.AskForm {...props} />;
}

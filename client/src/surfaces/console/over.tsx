import { useEffect } from 'react';
import { PromisedAnswers } from '../../features/questions/console/promised-answers.tsx';
import { forgetTyped } from '../../engine/typed.ts';
import styles from './layout.module.css';
import { consoleTexts } from '#texts/surfaces/console';

/** What is left to do after the end: to keep what was promised. */
export function ConsoleOver({ code }: { readonly code: string }) {
  useEffect(() => forgetTyped(code, 'answer:'), [code]);
  return (
    <>
      <p className={styles.over}>{consoleTexts.over}</p>
      <p>
        <a href={`/r/${encodeURIComponent(code)}/recap`} target="_blank" rel="noreferrer">
          {consoleTexts.recap}
        </a>
      </p>
      <PromisedAnswers />
    </>
  );
}

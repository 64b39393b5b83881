import { useEffect } from 'react';
import { PromisedAnswers } from '../../features/questions/promised-answers.tsx';
import { forgetTyped } from '../../room/typed.ts';
import styles from './console-room.module.css';
import { consoleTexts } from './texts.ts';

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

import { useId, useLayoutEffect, useRef, useState, type RefObject } from 'react';
import { tenths } from '../../../engine/format.ts';
import { useTapGuard } from '../../../ui/taps/use-tap-guard.ts';
import { Words } from '../../../ui/words/words.tsx';
import type { PublicShow } from '../records.ts';
import { resultLines, shareOf } from '../result.ts';
import styles from './prompt.module.css';
import { showTexts } from '#texts/features/shows/phone';

/** So much of a long one is seen beside its choices. */
const promptLines = 3;

/** What the room is asked, and a way to the rest of it where it is long. */
export function Prompt({ children }: { readonly children: string }) {
  const [isOpen, setOpen] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  const isCut = useCut(heading, isOpen);
  const id = useId();
  return (
    <div className={styles.asked}>
      <h2 ref={heading} id={id} className={styles.prompt}>
        {isOpen ? <Words>{children}</Words> : <Words lines={promptLines}>{children}</Words>}
      </h2>
      {isCut || isOpen ? (
        <button
          type="button"
          className={styles.more}
          aria-expanded={isOpen}
          aria-describedby={id}
          onClick={() => setOpen(!isOpen)}
        >
          {isOpen ? showTexts.less : showTexts.more}
        </button>
      ) : null}
    </div>
  );
}

/** Whether not all of its words are seen. */
function useCut(heading: RefObject<HTMLElement | null>, isOpen: boolean): boolean {
  const [isCut, setCut] = useState(false);
  useLayoutEffect(() => {
    const words = heading.current?.firstElementChild;
    if (!words || isOpen) return undefined;
    const look = () => setCut(words.scrollHeight > words.clientHeight + 1);
    look();
    const observer = new ResizeObserver(look);
    observer.observe(words);
    return () => observer.disconnect();
  }, [heading, isOpen]);
  return isCut;
}

type FoldingPromptProps = { readonly show: PublicShow; readonly folded: boolean; readonly onTurn: () => void };

/** Of a show that is over: folds it into one line, which says in short how it came out. */
export function FoldingPrompt({ show, folded, onTurn }: FoldingPromptProps) {
  const counts = useTapGuard();
  const short = folded ? inShort(show) : undefined;
  return (
    <h2 className={styles.prompt}>
      <button
        type="button"
        className={styles.fold}
        aria-expanded={!folded}
        onClick={(event) => {
          if (counts(event)) onTurn();
        }}
      >
        {folded ? <Words lines={1}>{show.prompt}</Words> : <Words>{show.prompt}</Words>}
        {short === undefined ? null : (
          <>
            {' '}
            <span className={styles.short}>
              <Words lines={1}>{short.what}</Words>{' '}
              {short.much === undefined ? null : <span className={styles.much}>{short.much}</span>}
            </span>
          </>
        )}
      </button>
    </h2>
  );
}

/** What most chose, and how much of all that is; of a scale the mean, where it is told. */
export function inShort(show: PublicShow): { readonly what: string; readonly much?: string } {
  if (show.mean !== undefined) return { what: showTexts.mean(tenths(show.mean)) };
  const lines = resultLines(show);
  const most = lines.reduce((best, line) => (line.people > (best?.people ?? 0) ? line : best), lines[0]);
  if (most === undefined || most.people === 0) return { what: showTexts.nobodyAnswered };
  const share = show.kind === 'words' ? undefined : shareOf(show, lines, most);
  return share === undefined ? { what: most.label } : { what: most.label, much: showTexts.percent(share) };
}

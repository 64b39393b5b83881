import { useMemo, useState } from 'react';
import type { CloudWordRecord } from '../../../../../shared/features/shows/records.ts';
import type { CommandRunner } from '../../../engine/react/use-command.ts';
import { Button } from '../../../ui/button.tsx';
import { Words } from '../../../ui/words/words.tsx';
import { useSteadyList } from '../../questions/steady-list.ts';
import { showsPageLimits } from '../limits.ts';
import { wordless, type StaffShow } from '../records.ts';
import styles from './panel.module.css';
import { showTexts } from '#texts/features/shows/console';

type ShowWordsProps = { readonly show: StaffShow; readonly command: CommandRunner };

/** A few words of everybody: the most given first. On the stage come only those a moderator lets through (T3). */
export function ShowWords({ show: { id, words, state, answered }, command }: ShowWordsProps) {
  if (words === undefined) return null;
  if (words.length === 0)
    return (
      <p className={styles.soft}>{wordless({ state, answered }) === 'nobody' ? showTexts.nobody : showTexts.noWords}</p>
    );
  // By name: a word that comes while the button is pressed has been read by nobody.
  const waiting = words
    .filter(({ approved, held, hidden }) => approved !== true && held !== true && hidden !== true)
    .slice(0, showsPageLimits.approvedAtOnceCount)
    .map(({ word }) => word);
  return (
    <>
      {/* Always there: where it came and went, the words below it would move under a finger. */}
      <Button
        wide
        guarded
        disabled={waiting.length === 0}
        className={styles.toStage}
        onPress={() => void command.run('show.approve', { showId: id, words: waiting })}
      >
        {showTexts.wordsToStage}
      </Button>
      <Cloud id={id} words={words} command={command} />
    </>
  );
}

type CloudProps = { readonly id: string; readonly words: readonly CloudWordRecord[]; readonly command: CommandRunner };

/** A word that was left out does not come back: so none takes another's place under a finger. */
function Cloud({ id, words, command }: CloudProps) {
  const [list, setList] = useState<HTMLElement | null>(null);
  const wanted = useMemo(() => words.map(({ word }) => word), [words]);
  const byWord = useMemo(() => new Map(words.map((one) => [one.word, one])), [words]);
  const { shown } = useSteadyList(list, wanted, id);
  return (
    <ol ref={setList} className={styles.words} role="list" aria-label={showTexts.words}>
      {shown.flatMap((one) => {
        const word = byWord.get(one);
        if (word === undefined) return [];
        return <Word key={one} word={word} onHide={() => void command.run('show.hide', { showId: id, word: one })} />;
      })}
    </ol>
  );
}

type WordProps = { readonly word: CloudWordRecord; readonly onHide: () => void };

function Word({ word: { word, count, held, hidden, approved }, onHide }: WordProps) {
  const mark =
    hidden === true ? showTexts.leftOut : held === true ? showTexts.held : approved === true ? showTexts.onStage : '';
  return (
    <li className={styles.word}>
      <span className={styles.times}>{count}</span>
      <span className={hidden === true ? styles.struck : undefined}>
        <Words>{word}</Words> <small className={styles.soft}>{mark}</small>
      </span>
      {hidden === true ? null : (
        <Button size="s" guarded className={styles.leaveOut} onPress={onHide}>
          {showTexts.leaveOut}
        </Button>
      )}
    </li>
  );
}

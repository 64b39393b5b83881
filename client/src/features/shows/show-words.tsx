import type { CommandRunner } from '../../in-room/use-command.ts';
import { Button } from '../../ui/button.tsx';
import { Words } from '../../ui/words.tsx';
import type { CloudWord, StaffShow } from './records.ts';
import styles from './show-panel.module.css';
import { showTexts } from './texts-console.ts';

type ShowWordsProps = { readonly show: StaffShow; readonly command: CommandRunner };

/** A few words of everybody: the most given first. On the stage come only those a moderator lets through (T3). */
export function ShowWords({ show: { id, words }, command }: ShowWordsProps) {
  if (words === undefined) return null;
  if (words.length === 0) return <p className={styles.soft}>{showTexts.noWords}</p>;
  const waiting = words.some(({ approved, held, hidden }) => approved !== true && held !== true && hidden !== true);
  return (
    <>
      {waiting ? (
        <Button wide guarded onPress={() => void command.run('show.approve', { showId: id })}>
          {showTexts.wordsToStage}
        </Button>
      ) : null}
      <ol className={styles.words} role="list" aria-label={showTexts.words}>
        {words.map((word) => (
          <Word
            key={word.word}
            word={word}
            onHide={() => void command.run('show.hide', { showId: id, word: word.word })}
          />
        ))}
      </ol>
    </>
  );
}

function Word({
  word: { word, count, held, hidden, approved },
  onHide,
}: {
  readonly word: CloudWord;
  readonly onHide: () => void;
}) {
  const mark =
    hidden === true ? showTexts.leftOut : held === true ? showTexts.held : approved === true ? showTexts.onStage : '';
  return (
    <li className={styles.word}>
      <span className={styles.times}>{count}</span>
      <span className={hidden === true ? styles.struck : undefined}>
        <Words>{word}</Words> <small className={styles.soft}>{mark}</small>
      </span>
      {hidden === true ? null : (
        <Button size="s" className={styles.leaveOut} onPress={onHide}>
          {showTexts.leaveOut}
        </Button>
      )}
    </li>
  );
}

import { useMemo, useState } from 'react';
import type { OwnQuestionRecord } from '../../../../../shared/features/questions/records.ts';
import { useRoom } from '../../../engine/react/room-context.tsx';
import { useCommand } from '../../../engine/react/use-command.ts';
import { itemOf } from '../../../engine/items.ts';
import { Button } from '../../../ui/button.tsx';
import { Sheet } from '../../../ui/dialog/sheet.tsx';
import { Notice } from '../../../ui/notices/notice.tsx';
import { Words } from '../../../ui/words/words.tsx';
import { doesWait } from '../../people/records.ts';
import { NoneYet } from './none-yet.tsx';
import { EditQuestion } from './own-question-edit.tsx';
import styles from './own-questions.module.css';
import { weightsOf } from '../records.ts';
import { ownTexts, questionTexts } from '#texts/features/questions/phone';
import { uiTexts } from '#texts/ui';

/** What one asked, and what became of it, in plain words. */
export function OwnQuestions() {
  const own = useRoom((state) => state.personal.questions);
  const questions = useMemo(() => [...(own ?? [])].reverse(), [own]);
  const weights = useWeights();
  const unsent = useUnsent(questions);
  if (questions.length === 0 && unsent.length === 0) return <NoneYet words={ownTexts.none} more={ownTexts.noneMore} />;
  return (
    <ul className={styles.list} role="list" aria-label={ownTexts.list}>
      {unsent.map(({ key, text, away }) => (
        <li key={key} className={styles.item}>
          <p className={styles.text}>
            <Words>{text}</Words>
          </p>
          <p className={styles.state}>{away ? questionTexts.notSentYet : uiTexts.sending}</p>
        </li>
      ))}
      {questions.map((question) => (
        <OwnItem key={question.id} question={question} weight={weights.get(question.id) ?? 0} />
      ))}
    </ul>
  );
}

/** Questions that the room does not have yet. */
function useUnsent(questions: readonly OwnQuestionRecord[]) {
  const pending = useRoom((state) => state.pending);
  const away = useRoom((state) => state.status === 'away');
  return pending
    .filter(({ type }) => type === 'question.ask')
    .map(({ id, data }) => ({
      key: `${id.client}-${id.sequence}`,
      text: 'text' in data && typeof data.text === 'string' ? data.text : '',
      away,
    }))
    .filter(({ text }) => !questions.some((question) => question.text === text));
}

/** How many stand with them, as everybody is told: once a second, and not with each vote. */
function useWeights(): ReadonlyMap<string, number> {
  const facts = useRoom((state) => state.view.questions);
  const weights = useRoom((state) => state.view.weights);
  return useMemo(() => weightsOf(facts, weights), [facts, weights]);
}

type OwnItemProps = { readonly question: OwnQuestionRecord; readonly weight: number };

function OwnItem({ question, weight }: OwnItemProps) {
  const [editing, setEditing] = useState(false);
  return (
    <li className={styles.item} data-question={question.id}>
      {editing ? (
        <EditQuestion question={question} onDone={() => setEditing(false)} />
      ) : (
        <>
          <p className={styles.text}>
            <Words>{question.text}</Words>
          </p>
          <State question={question} weight={weight} />
          <Actions question={question} onEdit={() => setEditing(true)} />
        </>
      )}
    </li>
  );
}

function State({ question, weight }: OwnItemProps) {
  const { state, anonymous, voice, reason, into, answer } = question;
  const promised = question.promised === true;
  const target = useRoom((room) => itemOf(room.view, 'question:', into)?.text);
  const nameWaits = useRoom(({ personal }) => doesWait(personal, 'name'));
  const over = state === 'merged' || state === 'hidden';
  const notes = [
    promised && answer === undefined && !over ? ownTexts.promised : '',
    state === 'merged' && target !== undefined ? ownTexts.mergedWith : ownTexts.states[state],
    weight > 0 && !over ? ownTexts.standing(weight) : '',
    anonymous && !over ? ownTexts.anonymous : '',
    nameWaits && !anonymous && !over ? ownTexts.nameWaits : '',
    voice === 'read' && !promised && !over && state !== 'answered' ? ownTexts.read : '',
  ];
  return (
    <div className={styles.state}>
      <p role="status">{notes.filter((note) => note !== '').join(' ')}</p>
      {state === 'merged' && target !== undefined ? <Quote>{target}</Quote> : null}
      {state === 'hidden' && reason !== undefined ? (
        <>
          <p>{ownTexts.reason}</p>
          <Quote>{reason}</Quote>
        </>
      ) : null}
      {answer === undefined ? null : (
        <>
          <p>{questionTexts.answerTitle}</p>
          <Quote>{answer}</Quote>
        </>
      )}
    </div>
  );
}

function Quote({ children }: { readonly children: string }) {
  return (
    <p className={styles.quote}>
      <Words>{children}</Words>
    </p>
  );
}

const withdrawable: readonly OwnQuestionRecord['state'][] = ['new', 'open', 'onstage', 'answered'];

function Actions({ question, onEdit }: { readonly question: OwnQuestionRecord; readonly onEdit: () => void }) {
  const [asking, setAsking] = useState(false);
  const command = useCommand();
  if (!withdrawable.includes(question.state)) return null;
  const locked = question.editable !== true && (question.state === 'new' || question.state === 'open');
  return (
    <>
      <div className={styles.actions}>
        {question.editable === true ? (
          <Button size="s" onPress={onEdit}>
            {ownTexts.edit}
          </Button>
        ) : null}
        <Button size="s" disabled={command.busy} onPress={() => setAsking(true)}>
          {ownTexts.withdraw}
        </Button>
        {command.busy ? <span className={styles.state}>{uiTexts.sending}</span> : null}
      </div>
      {locked ? <p className={styles.state}>{ownTexts.locked}</p> : null}
      {command.refused === undefined ? null : <Notice tone="problem">{command.refused.message}</Notice>}
      {asking ? (
        <Sheet
          title={ownTexts.withdrawTitle}
          onClose={() => setAsking(false)}
          actions={
            <>
              <Button onPress={() => setAsking(false)}>{ownTexts.withdrawNo}</Button>
              <Button
                kind="danger"
                onPress={() => {
                  setAsking(false);
                  void command.run('question.withdraw', { questionId: question.id });
                }}
              >
                {ownTexts.withdrawYes}
              </Button>
            </>
          }
        >
          <p>
            <Words lines={3}>{question.text}</Words>
          </p>
        </Sheet>
      ) : null}
    </>
  );
}

import { useMemo, useState } from 'react';
import { questionsLimits } from '../../../../../shared/features/questions/limits.ts';
import { useRoom } from '../../../engine/react/room-context.tsx';
import { usePages } from '../../../engine/react/use-read.ts';
import { Button } from '../../../ui/button.tsx';
import { Outcome } from '../../../ui/form/form.tsx';
import { Words } from '../../../ui/words/words.tsx';
import { isOwed } from './acts.ts';
import { useInboxDesk, type InboxDesk } from './desk/desk.ts';
import type { InboxState } from './desk/state.ts';
import { InboxForm } from './item/form.tsx';
import { useToldQuestions } from './inbox.ts';
import { laneOf } from './lanes.ts';
import { InboxMarks, InboxOutcome } from './item/marks.tsx';
import { useSettledList } from './settled.ts';
import styles from './open-questions.module.css';
import { byId, type StaffQuestion } from '../records.ts';
import { inboxTexts } from '#texts/features/questions/console';

/** So many at first: what else is left to do stands below them, and is to be seen. */
const firstCount = 3;
const moreCount = 20;

/** What is owed first, then what is open by its weight, then what was answered in writing and may be said better. */
function openAtEnd(questions: Iterable<StaffQuestion>): readonly StaffQuestion[] {
  const all = [...questions];
  const owed = laneOf(all.filter(isOwed), 'promised', 'oldest');
  const open = laneOf(all, 'open', 'weight');
  const written = laneOf(all, 'answered', 'oldest').filter(({ answer }) => answer !== undefined);
  return [...byId([...owed, ...open, ...written]).values()];
}

/** L2 H13: what can still be answered in writing once the room has ended. Absent where nothing was asked or promised. */
export function OpenQuestions() {
  const facts = useRoom((state) => state.staff.inbox);
  const [pageCount, setPageCount] = useState(1);
  const [seenCount, setSeenCount] = useState(firstCount);
  const told = useToldQuestions();
  const promised = usePages(
    'questions',
    { state: 'promised', order: 'oldest' },
    pageCount,
    questionsLimits.questionPageCount,
  );
  const open = usePages('questions', { state: 'open', order: 'weight' }, pageCount, questionsLimits.questionPageCount);
  const { desk, state } = useInboxDesk(() => {
    promised.renew();
    open.renew();
  });
  const [element, setElement] = useState<HTMLElement | null>(null);
  const known = useMemo(
    () => new Map([...byId(promised.items), ...byId(open.items), ...told]),
    [promised.items, open.items, told],
  );
  const ids = useMemo(() => openAtEnd(known.values()).map(({ id }) => id), [known]);
  const { shown } = useSettledList(element, ids, '', state.done, noGaps);
  // Once it was there it stays: where its last buttons lay nothing else comes.
  const [wasThere, setWasThere] = useState(false);
  const isThere = facts !== undefined && (shown.length > 0 || facts.open > 0 || (facts.promised ?? 0) > 0);
  if (isThere && !wasThere) setWasThere(true);
  if (facts === undefined || !(isThere || wasThere)) return null;
  const waiting = [...known.values()].filter((question) => question.state === 'new' && isOwed(question)).length;
  const isUnread = [promised, open].some(({ total = 0, items }) => total > items.length);
  const showMore = () => {
    setSeenCount(seenCount + moreCount);
    if (isUnread && seenCount + moreCount > shown.length) setPageCount(pageCount + 1);
  };
  return (
    <section className={styles.panel} aria-labelledby="open-heading">
      <h2 id="open-heading">{inboxTexts.openTitle}</h2>
      <p className={styles.count} role="status">
        {sentence(facts.open + waiting)}{' '}
        {facts.promised === undefined ? '' : inboxTexts.kept(facts.kept ?? 0, facts.promised)}
      </p>
      <p className={styles.count}>{inboxTexts.openHint}</p>
      <ol ref={setElement} role="list" className={styles.list} aria-labelledby="open-heading">
        {shown.slice(0, seenCount).map((id) => {
          const question = known.get(id);
          return question === undefined ? null : <Answer key={id} question={question} desk={desk} state={state} />;
        })}
      </ol>
      {shown.length > seenCount || isUnread ? <Button onPress={showMore}>{inboxTexts.showMore}</Button> : null}
    </section>
  );
}

const noGaps: ReadonlySet<string> = new Set();

const sentence = (openCount: number) => (openCount === 0 ? inboxTexts.allAnswered : inboxTexts.stillOpen(openCount));

type AnswerProps = { readonly question: StaffQuestion; readonly desk: InboxDesk; readonly state: InboxState };

function Answer({ question, desk, state }: AnswerProps) {
  const { id, text, answer } = question;
  const textId = `open-${id}`;
  return (
    <li
      className={styles.item}
      data-question={id}
      tabIndex={-1}
      aria-labelledby={textId}
      aria-busy={state.sending.has(id)}
    >
      <p id={textId} className={styles.text}>
        <Words>{text}</Words>
      </p>
      <InboxMarks question={question} />
      <InboxOutcome question={question} />
      {state.form?.id === id ? (
        <InboxForm key={state.form.kind} question={question} kind={state.form.kind} desk={desk} />
      ) : (
        <div className={styles.ways}>
          <Button size="s" describedBy={textId} onPress={() => desk.fill(id, 'answer')}>
            {answer === undefined ? inboxTexts.write : inboxTexts.rewrite}
          </Button>
          {question.state === 'hidden' ? null : (
            <Button size="s" describedBy={textId} onPress={() => desk.fill(id, 'hide')}>
              {inboxTexts.hideTelling}
            </Button>
          )}
        </div>
      )}
      <Outcome of={{ busy: state.sending.has(id), refused: state.refused.get(id) }} />
    </li>
  );
}

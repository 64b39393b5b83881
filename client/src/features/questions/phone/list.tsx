import { useCallback, useMemo, useRef, useState } from 'react';
import { useShallow } from 'zustand/react/shallow';
import { useRoom } from '../../../engine/react/room-context.tsx';
import { browserStorage } from '../../../engine/device.ts';
import { itemsOf } from '../../../engine/items.ts';
import { useMovingItems } from '../../../ui/motion/use-moving-items.ts';
import { VisuallyHidden } from '../../../ui/words/visually-hidden.tsx';
import { StandCaption } from './item-stand.tsx';
import { QuestionItem } from './item.tsx';
import { NoneYet } from './none-yet.tsx';
import styles from './list.module.css';
import { byId, weightsOf } from '../records.ts';
import { sorted, sortOf, sorts, type Sort } from './sort.ts';
import { useCutMarks } from './use-cut-marks.ts';
import { questionTexts } from '#texts/features/questions/phone';
import { useSteadyList } from '../steady-list.ts';

const storage = browserStorage().local;
const sortKey = 'plenum-question-sort';
const nothing: readonly string[] = [];

/** Everybody's questions, in the order this reader asked for, and never moving under their finger (Q2). */
export function QuestionList() {
  const [sort, setSort] = useState<Sort>(() => sortOf(storage.get(sortKey)));
  const [list, setList] = useState<HTMLElement | null>(null);
  const { questions, weights, facts, wanted } = useQuestions(sort);
  const { shown, newCount, still, apply, settled } = useSteadyList(list, wanted, sort);
  // While it is held still, words keep their length too; weights change in place.
  const [held, setHeld] = useState(questions);
  if (!still && held !== questions) setHeld(questions);
  const { own, stood } = useOwn();
  const moving = useRef<HTMLElement | null>(null);
  const keepList = useCallback((element: HTMLElement | null) => {
    moving.current = element;
    setList(element);
  }, []);
  useMovingItems(moving, shown);
  useCutMarks(
    list,
    useMemo(() => ({ shown, held }), [shown, held]),
  );
  const choose = (next: Sort) => {
    storage.set(sortKey, next);
    setSort(next);
  };
  const show = () => {
    apply();
    // The button goes with its news; whoever walks by keyboard goes on in the list.
    list?.focus({ preventScroll: true });
  };
  if (shown.length === 0)
    return facts?.mode === 'off' ? (
      <NoneYet words={questionTexts.noneOff} />
    ) : (
      <NoneYet words={questionTexts.none} more={questionTexts.noneMore} />
    );
  const left = (facts?.total ?? 0) - wanted.length;
  return (
    <>
      <div className={styles.bar}>
        <SortChoice sort={sort} onChoose={choose} />
        <div className={styles.news} role="status">
          {newCount === 0 ? null : (
            <button type="button" className={styles.fresh} onClick={show}>
              {questionTexts.fresh(newCount)}
            </button>
          )}
        </div>
        <StandCaption />
      </div>
      <ul ref={keepList} tabIndex={-1} className={styles.list} role="list" aria-label={questionTexts.list}>
        {shown.map((id) => (
          <QuestionItem
            key={id}
            id={id}
            question={questions.has(id) ? (held.get(id) ?? questions.get(id)) : undefined}
            weight={weights.get(id) ?? 0}
            stands={stood.has(id)}
            own={own.has(id)}
            settled={settled}
          />
        ))}
      </ul>
      {left > 0 ? <p className={styles.more}>{questionTexts.andMore(left)}</p> : null}
    </>
  );
}

function SortChoice({ sort, onChoose }: { readonly sort: Sort; readonly onChoose: (sort: Sort) => void }) {
  return (
    <label className={styles.sort}>
      <VisuallyHidden>{questionTexts.sort}</VisuallyHidden>
      <select value={sort} onChange={(event) => onChoose(sortOf(event.target.value))}>
        {sorts.map((one) => (
          <option key={one} value={one}>
            {questionTexts.sorts[one]}
          </option>
        ))}
      </select>
    </label>
  );
}

function useQuestions(sort: Sort) {
  const told = useRoom(useShallow((state) => itemsOf(state.view, 'question:')));
  const facts = useRoom((state) => state.view.questions);
  const weightRecord = useRoom((state) => state.view.weights);
  const questions = useMemo(() => byId(told), [told]);
  const order = facts?.order ?? nothing;
  const weights = useMemo(() => weightsOf(facts, weightRecord), [facts, weightRecord]);
  // A question on the big screen is there for everybody, also where it is none of the most stood with.
  const ids = useMemo(() => {
    const listed = order.filter((id) => questions.has(id));
    const more = [...questions.keys()].filter((id) => !order.includes(id));
    return [...more, ...listed];
  }, [order, questions]);
  const wanted = useMemo(() => sorted(ids, questions, weights, sort), [ids, questions, weights, sort]);
  return { questions, weights, facts, wanted };
}

function useOwn() {
  const { questions, stood } = useRoom((state) => state.personal);
  return useMemo(() => ({ own: new Set(questions?.map(({ id }) => id)), stood: new Set(stood) }), [questions, stood]);
}

import type { SegmentRecord } from '../../../../../shared/features/agenda/records.ts';
import controls from '../../../ui/form/controls.module.css';
import { Words } from '../../../ui/words/words.tsx';
import { baseOf } from './form.ts';
import styles from './dialog.module.css';
import { agendaTexts } from '#texts/features/agenda/console';

type Parts = readonly SegmentRecord[];
type Change = { readonly how: keyof typeof agendaTexts.changes; readonly part: SegmentRecord };

/** What somebody made of the parts: what is new or other, in its order, then what is gone. */
export function changesOf(before: Parts, now: Parts): readonly Change[] {
  const written = now.flatMap((part): readonly Change[] => {
    const old = before.find(({ id }) => id === part.id);
    if (old === undefined) return [{ how: 'added', part }];
    return baseOf([old]) === baseOf([part]) ? [] : [{ how: 'changed', part }];
  });
  const gone = before.filter(({ id }) => !now.some((part) => part.id === id));
  return [...written, ...gone.map((part): Change => ({ how: 'removed', part }))];
}

/** Those that stayed stand in another order. */
export function isReordered(before: Parts, now: Parts): boolean {
  const stayed = (parts: Parts, others: Parts) =>
    parts.flatMap(({ id }) => (others.some((one) => one.id === id) ? [id] : [])).join(' ');
  return stayed(before, now) !== stayed(now, before);
}

type TheirsProps = { readonly before: Parts; readonly now: Parts };

/** What a colleague made of the agenda while somebody was writing it. */
export function Theirs({ before, now }: TheirsProps) {
  return (
    <>
      <p>{agendaTexts.newer}</p>
      <ul role="list" className={styles.theirs}>
        {changesOf(before, now).map(({ how, part }) => (
          <li key={part.id}>
            {agendaTexts.change(agendaTexts.changes[how])}
            <strong>
              <Words lines={2}>{part.title}</Words>
            </strong>{' '}
            <span className={controls.soft}>
              {agendaTexts.minutesShort(part.minutes)} <Words translate="no">{part.speakers.join(', ')}</Words>
            </span>
          </li>
        ))}
        {isReordered(before, now) ? <li>{agendaTexts.reordered}</li> : null}
      </ul>
    </>
  );
}

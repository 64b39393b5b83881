import { clockTime, dayOf } from '../../../engine/format.ts';
import type { Recap } from '../../../../../shared/room/records.ts';
import { Words } from '../../../ui/words/words.tsx';
import { recapAddress } from '../use-recap.ts';
import { RecapAgenda } from './agenda.tsx';
import styles from './body.module.css';
import { hasFloor } from './facts.ts';
import { RecapFloor } from './floor.tsx';
import { RecapPulse } from './pulse.tsx';
import { RecapQuestions } from './questions.tsx';
import { Heading, type TitleLevel } from './section.tsx';
import { RecapShows } from './shows.tsx';
import { RecapWays } from './ways.tsx';
import { lengthOf, recapTexts } from '#texts/features/recap';

type BodyProps = { readonly recap: Recap; readonly level: TitleLevel };

/** What the room was, from what people chose to show: the same page for everybody, on a screen and on paper. */
export function RecapBody({ recap, level }: BodyProps) {
  const { pulse, moments, segments, floor, questions, shows } = recap;
  const isFloorTold = hasFloor(floor);
  const hasQuestions = questions.items.length > 0;
  const hasPulse = pulse !== undefined || moments.length > 0;
  const isQuiet = !isFloorTold && !hasQuestions && !hasPulse && shows.length === 0;
  return (
    <article className={styles.recap}>
      <RecapTop recap={recap} level={level} />
      <RecapWays recap={recap} />
      {isQuiet ? <p className={styles.quiet}>{recapTexts.quietRoom}</p> : null}
      {hasPulse ? <RecapPulse pulse={pulse} moments={moments} level={level} /> : null}
      {isFloorTold ? <RecapFloor floor={floor} questions={questions.items} level={level} /> : null}
      {hasQuestions ? <RecapQuestions questions={questions} level={level} /> : null}
      {shows.length > 0 ? <RecapShows shows={shows} level={level} /> : null}
      {segments.length > 0 ? <RecapAgenda segments={segments} level={level} /> : null}
      <footer className={styles.foot}>
        <p>{recapTexts.origin}</p>
        <p className={styles.json}>
          <a href={recapAddress(recap.code)}>{recapTexts.asJson}</a>
        </p>
      </footer>
    </article>
  );
}

function RecapTop({ recap, level }: BodyProps) {
  const { title, startedAt, endedAt, peakHere } = recap;
  return (
    <header className={styles.top}>
      <p className={styles.kind}>{recapTexts.recap}</p>
      <Heading level={level}>
        <Words>{title}</Words>
      </Heading>
      <p className={styles.facts}>
        <time dateTime={new Date(startedAt ?? endedAt).toISOString()}>{dayOf(startedAt ?? endedAt)}</time>
        {startedAt === undefined ? null : (
          <span>
            {clockTime(startedAt)} {recapTexts.to} {clockTime(endedAt)}
          </span>
        )}
        {startedAt === undefined ? null : <span>{lengthOf(endedAt - startedAt)}</span>}
        {peakHere === undefined ? null : <span>{recapTexts.here(peakHere)}</span>}
      </p>
    </header>
  );
}

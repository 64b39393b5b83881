import { clockTime, digitsOf } from '../../../engine/format.ts';
import type { RecapTurn } from '../../../../../shared/features/floor/records.ts';
import { isDrawRight } from '../../floor/draw-check.ts';
import { Words } from '../../../ui/words/words.tsx';
import { kindName } from '#texts/features/floor';
import { floorFacts } from './facts.ts';
import { Figures } from './figures.tsx';
import styles from './floor.module.css';
import { Heading, More, PaperNote, RecapSection, type TitleLevel } from './section.tsx';
import type { RecapFloor as Floor, RecapQuestion } from '../records.ts';
import { recapTexts } from '#texts/features/recap';

type FloorProps = {
  readonly floor: Floor;
  /** A turn of a question was about its words. */
  readonly questions: readonly RecapQuestion[];
  readonly level: TitleLevel;
};

const shownTurnsCount = 30;

/** Who had the floor, as far as they chose to be seen, and how it was shared. */
export function RecapFloor({ floor, questions, level }: FloorProps) {
  const { speakers, turns } = floor;
  const rest = speakers.slice(shownTurnsCount);
  return (
    <RecapSection title={recapTexts.spoke} level={level}>
      <Figures facts={floorFacts(floor)} />
      <p className={styles.rule}>{recapTexts.rules[floor.rule]}</p>
      <TurnList turns={speakers.slice(0, shownTurnsCount)} questions={questions} />
      {rest.length === 0 ? null : (
        <More summary={recapTexts.restOfTurns(rest.length)} onPaper>
          <TurnList turns={rest} questions={questions} />
        </More>
      )}
      {speakers.length < turns && speakers.length > 0 ? (
        <p className={styles.rule}>{recapTexts.ofTurns(speakers.length, turns)}</p>
      ) : null}
      {floor.draws.length === 0 ? null : <Draws draws={floor.draws} level={level} />}
    </RecapSection>
  );
}

type TurnListProps = { readonly turns: readonly RecapTurn[]; readonly questions: readonly RecapQuestion[] };

function TurnList({ turns, questions }: TurnListProps) {
  return (
    <ol className={styles.turns} role="list">
      {turns.map((turn, index) => (
        // A list that never changes, of turns that may all be alike.
        <Turn key={index} turn={turn} questions={questions} />
      ))}
    </ol>
  );
}

function Turn({ turn, questions }: { readonly turn: RecapTurn; readonly questions: readonly RecapQuestion[] }) {
  const topic = turn.topic ?? questions.find(({ id }) => id === turn.questionId)?.text;
  const kind = kindName(turn.kind);
  return (
    <li className={styles.turn}>
      <span className={styles.time}>{turn.startedAt === undefined ? '' : clockTime(turn.startedAt)}</span>
      <span className={styles.who}>
        <span className={styles.name}>
          {turn.name === undefined ? (
            <span className={styles.somebody}>{recapTexts.somebody}</span>
          ) : (
            <strong>
              <Words translate="no">{turn.name}</Words>
            </strong>
          )}
          {kind === undefined ? null : <span className={styles.kind}>{kind}</span>}
        </span>
        {topic === undefined ? null : <Words>{topic}</Words>}
      </span>
      <span className={styles.seconds}>{turn.seconds === undefined ? '' : digitsOf(Math.round(turn.seconds))}</span>
    </li>
  );
}

type DrawsProps = { readonly draws: Floor['draws']; readonly level: TitleLevel };

/** Every draw with what it takes to do it again. */
function Draws({ draws, level }: DrawsProps) {
  return (
    <div className={styles.draws}>
      <Heading level={level + 2}>{recapTexts.draws}</Heading>
      <ol role="list">
        {draws.map((draw) => (
          <li key={draw.hash}>
            <More summary={recapTexts.drawAt(clockTime(draw.at), draw.numerals.length)}>
              <dl className={styles.facts}>
                <dt>{recapTexts.drawOrder}</dt>
                <dd>{draw.numerals.join(', ')}</dd>
                <dt>{recapTexts.drawSeed}</dt>
                <dd className={styles.exact}>{draw.seed}</dd>
                <dt>{recapTexts.drawHash}</dt>
                <dd className={styles.exact}>{draw.hash}</dd>
              </dl>
              <p>{isDrawRight(draw) ? recapTexts.drawRight : recapTexts.drawWrong}</p>
            </More>
          </li>
        ))}
      </ol>
      <PaperNote>{recapTexts.drawsOnPaper(draws.length)}</PaperNote>
      <p className={styles.check}>{recapTexts.drawCheck}</p>
    </div>
  );
}

import type { TakenFloor } from '../../floor/records.ts';
import { nameTranslate, shownName } from '../../floor/shown-name.ts';
import { Words } from '../../../ui/words/words.tsx';
import type { QuestionOnStage } from '../../stage/records.ts';
import { stageQuestionTexts as texts } from '#texts/features/questions/stage';

type AskerProps = { readonly question: QuestionOnStage; readonly turn: TakenFloor | undefined };

/** A name only where its owner shows it; who is called has a sign to be found by. */
export function Asker({ question, turn }: AskerProps) {
  const name = question.name ?? (turn === undefined ? undefined : shownName(turn));
  if (name === undefined) return <>{texts.unnamed}</>;
  return (
    <>
      <Words translate={nameTranslate({ name: question.name ?? turn?.name })}>{name}</Words> {texts.asks}
    </>
  );
}

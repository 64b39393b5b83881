import type { Recap } from '../../../../../shared/room/records.ts';
import { stageRecapTexts as texts } from '#texts/features/recap/stage';

const mostLinesCount = 4;

/** What the evening was, in a few lines that the last row can read; numbers about too few people are not in it. */
export function recapFigures({ floor, questions, moments, peakHere }: Recap): readonly string[] {
  const lines = [
    floor.voices === undefined ? undefined : texts.voices(floor.voices),
    floor.firstTime === undefined || floor.firstTime === 0 ? undefined : texts.firstTime(floor.firstTime),
    questions.answered === 0 ? undefined : texts.answered(questions.answered),
    moments.length === 0 ? undefined : texts.moments(moments.length),
    peakHere === undefined ? undefined : texts.here(peakHere),
  ];
  return lines.filter((line) => line !== undefined).slice(0, mostLinesCount);
}

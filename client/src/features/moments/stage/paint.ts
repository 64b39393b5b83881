import { paintGlyph, touchesWords, type Painting, type Sheet, type WordsBox } from '../../reactions/painting.ts';
import { isCalled, type PublicMoment } from '../records.ts';
import { fieldOf, handAlpha, ringOf, waveAt } from './motion.ts';

/** Broad and soft: it goes on behind words, which keep their contrast on it, and none of them cuts it. */
const ringThickness = 0.045;
const ringAlpha = 0.3;
const handSize = 0.11;
/** Of the room that each hand has. */
const handPart = 0.84;
const handAir = 0.01;

function paintRing({ context, width, ink }: Sheet, moment: PublicMoment, now: number): void {
  const { reach, alpha } = ringOf(moment, now);
  const farthest = Math.hypot(width / 2, 1);
  context.save();
  context.globalAlpha = ringAlpha * alpha;
  context.strokeStyle = ink.living;
  context.lineWidth = ringThickness;
  context.beginPath();
  context.arc(width / 2, 1, reach * farthest, Math.PI, 2 * Math.PI);
  context.stroke();
  context.restore();
}

function paintHands(sheet: Sheet, moment: PublicMoment, now: number, words: readonly WordsBox[]): void {
  const { columns, rows } = fieldOf(sheet.width);
  const size = Math.min(handSize, (handPart * sheet.width) / columns, handPart / rows);
  sheet.context.fillStyle = sheet.ink.living;
  for (let index = 0; index < columns * rows; index += 1) {
    const x = ((index % columns) + 0.5) * (sheet.width / columns);
    const y = (Math.floor(index / columns) + 0.5) / rows;
    if (touchesWords(words, x, y, size / 2 + handAir)) continue;
    paintGlyph(sheet, 'applause', x, y, size, handAlpha(moment, now, index, columns * rows));
  }
}

/** What of a moment is not words: a ring or a field of hands, or a wave that lifts the horizon. */
export function paintingOf(moment: PublicMoment): Painting {
  return {
    bump: (now, width) => (moment.kind === 'wave' ? (x) => waveAt(moment, now, x / width) : () => 0),
    behindWords(sheet, now) {
      if (!isCalled(moment)) paintRing(sheet, moment, now);
    },
    besideWords(sheet, now, words) {
      if (moment.kind === 'applause' && isCalled(moment)) paintHands(sheet, moment, now, words);
    },
  };
}

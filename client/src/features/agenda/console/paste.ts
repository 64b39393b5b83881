import { agendaLimits } from '../../../../../shared/features/agenda/limits.ts';

/** One part as it was read out of a line that somebody pasted. */
export type PastedPart = {
  readonly title: string;
  readonly speakers: readonly string[];
  readonly minutes: number;
  /** When it begins, in minutes since midnight; absent where the line says nothing of it. */
  readonly start?: number;
  /** Nobody said how long it takes: `minutes` is a guess. */
  readonly guessed?: true;
};

const guessedMinutes = 10;
const dayMinutes = 24 * 60;

type Line = { readonly text: string; readonly start?: number; readonly minutes?: number };

const clockTime = String.raw`(\d{1,2})(?:[:.h](\d{2})|h)?\s*([ap])?\.?(?:m\b\.?)?`;
const startOfLine = new RegExp(
  String.raw`^(?:at\s+)?${clockTime}(?:\s*(?:-|–|—|to|until)\s*${clockTime})?(?=$|[\s,;:|–—-])`,
  'iu',
);
/** "15 min", "15'", "(1 h 30)", "1.5 hours": where a line ends or between its commas. */
const lengthSaid =
  /(?:^|[\s,;、،|(–—-])(?:(\d{1,2}(?:[.,]5)?)\s*h(?:ours?|rs?)?\b\.?\s*)?(?:(\d{1,3})\s*(?:m(?:in(?:ute)?s?)?\b\.?|['’′]))?\)?\s*$/iu;
const hoursAndMore = /(?:^|[\s,;、،|(–—-])(\d{1,2})\s*h(?:ours?|rs?)?\.?\s*(\d{1,2})\)?\s*$/iu;

/** Minutes since midnight; undefined where it is no time of day, as a bare number is none. */
function timeIn(hours: string | undefined, minutes: string | undefined, half: string | undefined, isBare: boolean) {
  if (hours === undefined || (isBare && minutes === undefined && half === undefined)) return undefined;
  const [hour, minute] = [Number(hours), Number(minutes ?? 0)];
  if (hour > 24 || minute > 59 || (half !== undefined && (hour < 1 || hour > 12))) return undefined;
  const ofDay = half === undefined ? hour : (hour % 12) + (half.toLowerCase() === 'p' ? 12 : 0);
  return (ofDay * 60 + minute) % dayMinutes;
}

const between = (start: number, end: number): number => (end - start + dayMinutes) % dayMinutes;

const fitting = (minutes: number | undefined): number | undefined =>
  minutes !== undefined && minutes >= 1 && minutes <= agendaLimits.segmentMaxMinutes ? minutes : undefined;

/** The time that a line begins with, and what follows it. */
function withStart(line: string): Line {
  const found = startOfLine.exec(line);
  if (found === null) return { text: line };
  const [all, hour, minute, half, endHour, endMinute, endHalf] = found;
  const isMarked = /^\d{1,2}h/iu.test(all);
  const start = timeIn(hour, minute, half, !isMarked);
  if (start === undefined) return { text: line };
  const end = timeIn(endHour, endMinute, endHalf, false);
  const minutes = end === undefined ? undefined : fitting(between(start, end));
  const text = line.slice(all.length).replace(/^[\s,;:|–—-]+/u, '');
  return { text, start, ...(minutes === undefined ? {} : { minutes }) };
}

/** The length that a line ends with, and what stands before it. */
function withLength(line: Line): Line {
  const hours = hoursAndMore.exec(line.text);
  const found = hours ?? lengthSaid.exec(line.text);
  if (found === null || (found[1] === undefined && found[2] === undefined)) return line;
  const said = Math.round(Number((found[1] ?? '0').replace(',', '.')) * 60) + Number(found[2] ?? 0);
  const minutes = fitting(said);
  if (minutes === undefined) return line;
  return { ...line, minutes, text: line.text.slice(0, found.index).replace(/[\s,;:|(–—-]+$/u, '') };
}

/** By what a table was pasted with, else by commas: what comes first is the title, all others are names. */
function partsOf(text: string): readonly string[] {
  const by = /\t|\s\|\s/u.test(text) ? /\t|\s\|\s|[;、،]/u : /[,;、،]/u;
  return text
    .split(by)
    .map((part) => part.replace(/\s+/gu, ' ').trim())
    .filter((part) => /[\p{L}\p{N}\p{S}]/u.test(part));
}

function lineIn(raw: string): (Line & { readonly title: string; readonly speakers: readonly string[] }) | undefined {
  const bare = raw.trim().replace(/^(?:[-*•–—·]\s+|\d{1,2}[.)]\s+(?=\D|\d{1,2}[:.h]))/u, '');
  const line = withLength(withStart(bare));
  const parts = partsOf(line.text);
  const last = parts.at(-1) ?? '';
  // A column of minutes without a word to it.
  const isNumber = parts.length > 1 && /^\d{1,3}$/u.test(last) && line.minutes === undefined;
  const minutes = line.minutes ?? (isNumber ? fitting(Number(last)) : undefined);
  const [title = '', ...speakers] = isNumber && minutes !== undefined ? parts.slice(0, -1) : parts;
  if (title === '') return undefined;
  return { ...line, title, speakers, ...(minutes === undefined ? {} : { minutes }) };
}

/**
 * An agenda as people have it: one line a part, `10:00 Welcome, Ana, 15 min` or a title alone. A part whose length is not
 * said lasts until the next one begins. Whatever is written, no line is refused: what was understood is shown.
 */
export function pastedParts(text: string): readonly PastedPart[] {
  const lines = text.split(/\r?\n/u).flatMap((raw) => lineIn(raw) ?? []);
  return lines.map(({ title, speakers, start, minutes: said }, index) => {
    const next = lines[index + 1]?.start;
    const minutes = said ?? (start === undefined || next === undefined ? undefined : fitting(between(start, next)));
    return {
      title,
      speakers,
      minutes: minutes ?? guessedMinutes,
      ...(start === undefined ? {} : { start }),
      ...(minutes === undefined ? { guessed: true as const } : {}),
    };
  });
}

/** "10:00": a time of day as it was read. */
export function timeOfDay(start: number): string {
  return `${String(Math.floor(start / 60)).padStart(2, '0')}:${String(start % 60).padStart(2, '0')}`;
}

import { agendaLimits } from '../../../../../shared/features/agenda/limits.ts';
import type { SegmentRecord } from '../../../../../shared/features/agenda/records.ts';
import { limits } from '../../../../../shared/kernel/limits.ts';
import type { DataOf } from '../../../engine/store.ts';
import { isTooLong } from '../../../ui/form/text-field.tsx';
import type { PastedPart } from './paste.ts';
import { agendaTexts } from '#texts/features/agenda/console';

/** One line of the form, as it was typed. `key` is the form's own name for it. */
export type SegmentForm = {
  readonly key: string;
  readonly id?: string;
  readonly title: string;
  readonly speakers: string;
  readonly minutes: string;
};

type SegmentProblems = {
  readonly title?: string | undefined;
  readonly speakers?: string | undefined;
  readonly minutes?: string | undefined;
};

/** Counted from the lines there are: some may have outlived the page that named them. */
function freshKey(beside: readonly SegmentForm[]): string {
  const counts = beside.map(({ key }) => Number(/^new-(\d+)$/u.exec(key)?.[1] ?? 0));
  return `new-${Math.max(0, ...counts) + 1}`;
}

export function emptySegment(beside: readonly SegmentForm[]): SegmentForm {
  return { key: freshKey(beside), title: '', speakers: '', minutes: '10' };
}

export function formOf(segments: readonly SegmentRecord[]): readonly SegmentForm[] {
  if (segments.length === 0) return [emptySegment([])];
  return segments.map(({ id, title, speakers, minutes }) => ({
    key: id,
    id,
    title,
    speakers: speakers.join(', '),
    minutes: String(minutes),
  }));
}

/** What the form is written over: of the agenda only what it writes, as time alone changes the rest. */
export function baseOf(segments: readonly SegmentRecord[]): string {
  return JSON.stringify(segments.map(({ id, title, speakers, minutes }) => [id, title, speakers, minutes]));
}

/** "Ada Lovelace, Grace Hopper"; a comma too much is nobody. */
export function speakersIn(text: string): readonly string[] {
  return text
    .split(/[,;\n、،]/u)
    .map((name) => name.trim())
    .filter((name) => name !== '');
}

const minutesIn = (text: string): number => (/^\d+$/u.test(text.trim()) ? Number(text) : Number.NaN);

/** A line nobody wrote in does not count. */
const isBlank = ({ id, title, speakers }: SegmentForm): boolean =>
  id === undefined && title.trim() === '' && speakers.trim() === '';

export const written = (forms: readonly SegmentForm[]): readonly SegmentForm[] =>
  forms.filter((form) => !isBlank(form));

export function problemsOf(form: SegmentForm): SegmentProblems {
  if (isBlank(form)) return {};
  const title = form.title.trim();
  const names = speakersIn(form.speakers);
  const longName = names.find((name) => isTooLong(name, limits.nameGraphemes));
  const minutes = minutesIn(form.minutes);
  return {
    ...(title === '' ? { title: agendaTexts.titleMissing } : {}),
    ...(isTooLong(title, limits.titleGraphemes) ? { title: agendaTexts.titleTooLong } : {}),
    ...(longName === undefined ? {} : { speakers: agendaTexts.speakerTooLong(longName) }),
    ...(names.length > agendaLimits.segmentSpeakersCount
      ? { speakers: agendaTexts.tooManySpeakers(agendaLimits.segmentSpeakersCount) }
      : {}),
    ...(minutes >= 1 && minutes <= agendaLimits.segmentMaxMinutes
      ? {}
      : { minutes: agendaTexts.minutesWrong(agendaLimits.segmentMaxMinutes) }),
  };
}

export const minutesOf = (forms: readonly SegmentForm[]): number =>
  written(forms).reduce((sum, { minutes }) => sum + (minutesIn(minutes) || 0), 0);

/** How many hands are kept for the parts that are no longer in the form. */
export function keptCountOut(
  segments: readonly SegmentRecord[],
  forms: readonly SegmentForm[],
  kept: (segmentId: string) => number,
): number {
  const out = segments.filter(({ id }) => !forms.some((form) => form.id === id));
  return out.reduce((sum, { id }) => sum + kept(id), 0);
}

/** What is sent; undefined where something is to be mended first. */
export function segmentsIn(forms: readonly SegmentForm[]): DataOf<'agenda.set'>['segments'] | undefined {
  const lines = written(forms);
  if (lines.some((form) => Object.keys(problemsOf(form)).length > 0)) return undefined;
  return lines.map(({ id, title, speakers, minutes }) => {
    const names = speakersIn(speakers);
    return {
      ...(id === undefined ? {} : { id }),
      title: title.trim(),
      ...(names.length === 0 ? {} : { speakers: [...names] }),
      minutes: minutesIn(minutes),
    };
  });
}

/** What was pasted stands behind what is there, or in its place where nobody wrote anything yet; as many as there may be. */
export function withPasted(forms: readonly SegmentForm[], parts: readonly PastedPart[]): readonly SegmentForm[] {
  let all = written(forms);
  for (const { title, speakers, minutes } of parts)
    all = [...all, { ...emptySegment(all), title, speakers: speakers.join(', '), minutes: String(minutes) }];
  return all.length === 0 ? forms : all.slice(0, Math.max(agendaLimits.segmentsCount, forms.length));
}

/** Who goes on with these lines where others have taken some of the parts out: what is left of those are new ones. */
export const beside = (forms: readonly SegmentForm[], theirs: readonly SegmentRecord[]): readonly SegmentForm[] =>
  forms.map(({ id, ...line }) => (theirs.some((part) => part.id === id) && id !== undefined ? { ...line, id } : line));

/** One line taken out and put where another stands. */
export function moved(forms: readonly SegmentForm[], from: number, to: number): readonly SegmentForm[] {
  const line = forms[from];
  if (line === undefined || forms[to] === undefined) return forms;
  const others = forms.filter((_, at) => at !== from);
  return [...others.slice(0, to), line, ...others.slice(to)];
}

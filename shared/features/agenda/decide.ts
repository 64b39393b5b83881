import type { z } from 'zod';
import { idInGroup, textOf, type NewContents } from '../../kernel/contents.ts';
import { byOf, type Actor } from '../../kernel/actor.ts';
import type { Context } from '../../kernel/context.ts';
import type { Decision } from '../../kernel/outcome.ts';
import { freshId } from '../../kernel/ids.ts';
import { limits } from '../../kernel/limits.ts';
import { isRejection, type Rejection } from '../../kernel/rejection.ts';
import { readOptionalText, readText, utf8Bytes } from '../../kernel/words/text.ts';
import type { commands } from './commands.ts';
import type { AgendaEvent, HandsMove, Segment, SegmentId } from './events.ts';
import { agendaLimits } from './limits.ts';
import { refusals, texts, type Code } from './refusals.ts';
import { plannedEnds, toldVersion, type AgendaState } from './state.ts';

type Decided = Decision<AgendaEvent, Code>;
type Data = z.infer<(typeof commands)['agenda.set']['data']>;
type Given = Data['segments'];

/** Which ids the segments are to have, or why they cannot. */
function idsFor(state: AgendaState, given: Given, group: string): readonly SegmentId[] | Rejection<Code> {
  const ids: SegmentId[] = [];
  let made = 0;
  for (const { id } of given) {
    if (id !== undefined && state.removed.has(id)) return refusals.gone();
    if (id !== undefined && !state.segments.some((segment) => segment.id === id)) return refusals.noSuchSegment();
    if (id !== undefined && ids.includes(id)) return refusals.segmentTwice();
    ids.push(id ?? `${group}-${(made += 1)}`);
  }
  const ever = state.segments.length + state.removed.size + made;
  if (ever > agendaLimits.segmentsEverCount) return refusals.tooManySegments();
  return ids;
}

type Words = { readonly title: string; readonly speakers: string };

function wordsOf({ title, speakers = [] }: Given[number]): Words | Rejection<Code> {
  const heading = readText(title, limits.titleGraphemes, texts['segment-title']);
  if (isRejection(heading)) return heading;
  const names: string[] = [];
  for (const raw of speakers) {
    const name = readOptionalText(raw, limits.nameGraphemes, texts['speaker-name']);
    if (name === undefined) continue;
    if (isRejection(name)) return name;
    names.push(name.text);
  }
  return { title: heading.text, speakers: names.join('\n') };
}

type Written = Words & Pick<Given[number], 'id' | 'minutes'>;

function readAll(given: Given): readonly Written[] | Rejection<Code> {
  const written: Written[] = [];
  for (const one of given) {
    const words = wordsOf(one);
    if (isRejection(words)) return words;
    written.push({ id: one.id, ...words, minutes: one.minutes });
  }
  return written;
}

/** The agenda reads like this already. */
const isSame = ({ segments }: AgendaState, written: readonly Written[], { contents }: Context): boolean =>
  segments.length === written.length &&
  segments.every(({ id, title, speakers, minutes }, index) => {
    const one = written[index];
    return (
      one?.id === id &&
      one.minutes === minutes &&
      one.title === textOf(contents, title) &&
      one.speakers === (textOf(contents, speakers) ?? '')
    );
  });

/** L4: the whole agenda each time. Who stays keeps its id, and the room its place. */
export function set(
  state: AgendaState,
  { segments: given, hands, version }: Data,
  actor: Actor,
  context: Context,
): Decided {
  const written = readAll(given);
  if (isRejection(written)) return written;
  if (isSame(state, written, context)) return { events: [] };
  /* Two write at once: the second has not seen what the first wrote. */
  if (version !== undefined && version !== toldVersion(state)) return refusals.changedMeanwhile();
  const group = freshId(context);
  const ids = idsFor(state, given, group);
  if ('rejected' in ids) return ids;
  const contents: { [id: string]: NewContents[string] } = {};
  let bytes = 0;
  const keep = (value: string) => {
    bytes += utf8Bytes(value);
    const id = idInGroup(group, Object.keys(contents).length + 1);
    contents[id] = { value };
    return id;
  };
  const segments = written.map(({ title, speakers, minutes }, index): Segment => {
    const kept = { title: keep(title), ...(speakers === '' ? {} : { speakers: keep(speakers) }) };
    return { id: ids[index] ?? '', ...kept, minutes };
  });
  if (bytes > agendaLimits.agendaBytes) return refusals.tooLong();
  const ends = plannedEnds({ ...state, segments });
  return {
    events: [
      { type: 'agenda.set', group, segments, ...(hands === undefined ? {} : { hands }), ...ends, ...byOf(actor) },
    ],
    contents,
    ...(state.group === undefined ? {} : { erases: [state.group] }),
  };
}

/** The room moves on, or back; what becomes of those who wait is for the queue to hear. */
export function go(state: AgendaState, id: SegmentId, hands: HandsMove, actor: Actor, { now }: Context): Decided {
  if (state.removed.has(id)) return refusals.gone();
  if (!state.segments.some((segment) => segment.id === id)) return refusals.noSuchSegment();
  if (state.current?.id === id) return refusals.thereAlready();
  const ends = plannedEnds({ ...state, current: { id, since: now } });
  const from = state.current === undefined ? {} : { from: state.current.id };
  return { events: [{ type: 'agenda.moved', segment: id, ...from, hands, ...ends, ...byOf(actor) }] };
}

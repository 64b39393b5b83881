import { textOf, type Contents } from '../../kernel/contents.ts';
import type { Lens } from '../../kernel/context.ts';
import { record } from '../../kernel/records.ts';
import type { Segment } from './events.ts';
import type { AgendaRecap, AgendaRow, AgendaView, SegmentRecord, ToldSegment } from './records.ts';
import { stateOf, toldVersion, type AgendaState } from './state.ts';

const speakersOf = ({ speakers }: Segment, contents: Contents): readonly string[] =>
  textOf(contents, speakers)?.split('\n') ?? [];

const titleOf = ({ title }: Segment, contents: Contents): string => textOf(contents, title) ?? '';

function segmentRecord(state: AgendaState, segment: Segment, contents: Contents): SegmentRecord {
  const { id, minutes } = segment;
  const isCurrent = state.current?.id === id;
  return record({
    id,
    title: titleOf(segment, contents),
    speakers: speakersOf(segment, contents),
    minutes,
    state: stateOf(state, id),
    startedAt: isCurrent ? state.current?.since : state.visits.get(id)?.startedAt,
    endsAt: isCurrent ? state.ends.segmentEndsAt : undefined,
  });
}

/** For everybody and the big screen: a host wrote it. After the end the recap tells it. */
export function publicView(state: AgendaState, { contents, facts }: Lens): AgendaView {
  if (facts.phase === 'ended' || state.segments.length === 0) return {};
  const segments = state.segments.map((segment) => segmentRecord(state, segment, contents));
  return { agenda: { segments, version: toldVersion(state) } };
}

function told(state: AgendaState, segment: Segment, contents: Contents): ToldSegment {
  const visit = state.visits.get(segment.id);
  return record({
    title: titleOf(segment, contents),
    speakers: speakersOf(segment, contents),
    minutes: segment.minutes,
    startedAt: visit?.startedAt,
    endedAt: visit?.endedAt,
  });
}

export function recap(state: AgendaState, { contents }: Lens): AgendaRecap {
  return { segments: state.segments.map((segment) => told(state, segment, contents)) };
}

export function exportTables(state: AgendaState, { contents }: Lens): { readonly agenda: readonly AgendaRow[] } {
  const agenda = state.segments.map((segment) => {
    const visit = state.visits.get(segment.id);
    return {
      segment: segment.id,
      title: titleOf(segment, contents),
      speakers: speakersOf(segment, contents).join(', '),
      minutes: segment.minutes,
      ...(visit === undefined ? {} : { startedAt: visit.startedAt }),
      ...(visit?.endedAt === undefined ? {} : { endedAt: visit.endedAt }),
    };
  });
  return { agenda };
}

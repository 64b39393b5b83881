import { textOf, type ContentId } from '../../kernel/contents.ts';
import { feature, type Actor, type Decision } from '../../kernel/feature.ts';
import { freshId } from '../../kernel/ids.ts';
import { limits } from '../../kernel/limits.ts';
import { record } from '../../kernel/records.ts';
import { isRejection, reject, type Rejection } from '../../kernel/rejection.ts';
import { readText } from '../../kernel/text.ts';
import type { AgendaEvent } from '../agenda/events.ts';
import { commands } from './commands.ts';
import type { LifecycleEvent, Link, Phase } from './events.ts';
import { defaultSettings, withSettings, type Settings } from './settings.ts';

export type LifecycleState = {
  readonly opened: boolean;
  readonly code: string;
  readonly title: ContentId;
  readonly origin: string;
  readonly phase: Phase;
  /** When it first went live. */
  readonly startedAt?: number;
  readonly endedAt?: number;
  /** When the agenda is planned to end. */
  readonly endsAt?: number;
  readonly settings: Settings;
  readonly links: readonly (Link & { readonly issuedAt: number })[];
};

type Code = 'text-empty' | 'text-too-long' | 'wrong-phase' | 'room-ended' | 'no-such-item' | 'bad-input';

const initial: LifecycleState = {
  opened: false,
  code: '',
  title: '',
  origin: '',
  phase: 'doors',
  settings: defaultSettings,
  links: [],
};

/** L2: doors -> live <-> break -> ended, and back from ended to live for a while. */
const moves: { readonly [from in Phase]: readonly Phase[] } = {
  doors: ['live'],
  live: ['break', 'ended'],
  break: ['live', 'ended'],
  ended: ['live'],
};

const phaseWords: { readonly [phase in Phase]: string } = {
  doors: 'gathering at the doors',
  live: 'live',
  break: 'in a break',
  ended: 'over',
};

function decidePhase(state: LifecycleState, phase: Phase, now: number): Decision<LifecycleEvent, Code> {
  if (phase === state.phase) return reject('wrong-phase', `The room is already ${phaseWords[phase]}.`);
  if (!moves[state.phase].includes(phase))
    return reject('wrong-phase', `The room is ${phaseWords[state.phase]}; from there it cannot go to "${phase}".`);
  if (state.endedAt !== undefined && now > state.endedAt + limits.reopenMs)
    return reject('room-ended', 'The room ended more than 10 minutes ago and stays closed.');
  return { events: [{ type: 'room.phase-changed', phase }] };
}

/**
 * An ended room is read only; what it still takes is being opened again, care for its links, the written answers that
 * were promised (the rule of that command looks which), and taking words off the recap that should not stand there.
 */
const openToTheEnd: readonly string[] = ['room.phase', 'link.issue', 'link.revoke', 'question.answer', 'question.hide'];

function gate(
  state: LifecycleState,
  commandType: string,
  { role }: Actor,
): Rejection<Code | 'room-not-found'> | undefined {
  if (!state.opened && commandType !== 'room.open') return reject('room-not-found', 'There is no such room.');
  /* What the room agreed on before its end still happens. */
  if (state.phase === 'ended' && role !== 'system' && !openToTheEnd.includes(commandType))
    return reject('room-ended', 'The room has ended. It can be read, but nothing can be added.');
  return undefined;
}

function planned({ endsAt: _before, ...state }: LifecycleState, endsAt: number | undefined): LifecycleState {
  return endsAt === undefined ? state : { ...state, endsAt };
}

function moved({ endedAt: _before, ...state }: LifecycleState, phase: Phase, at: number): LifecycleState {
  if (phase === 'ended') return { ...state, phase, endedAt: at };
  return phase === 'live' && state.startedAt === undefined ? { ...state, phase, startedAt: at } : { ...state, phase };
}

export const lifecycle = feature<LifecycleState, LifecycleEvent, Code, AgendaEvent>()({
  initial,
  commands,
  gate,
  decide: {
    'room.open': (state, { data }, context) => {
      if (state.opened) return reject('bad-input', 'The room is open already.');
      const title = readText(data.title, limits.titleGraphemes, 'The title');
      if (isRejection(title)) return title;
      const titleId = freshId(context);
      const settings = withSettings(defaultSettings, data.settings);
      const { code, origin, links } = data;
      return {
        events: [{ type: 'room.opened', code, title: titleId, origin, settings, links }],
        contents: { [titleId]: { value: title.text } },
      };
    },
    'room.phase': (state, { data }, context) => decidePhase(state, data.phase, context.now),
    'room.settings': (_state, { data }) => ({ events: [{ type: 'room.settings-changed', changes: data }] }),
    'link.issue': (state, { data }) =>
      state.links.length >= limits.linksPerRoomCount
        ? reject('bad-input', 'This room has too many links. Revoke some first.')
        : { events: [{ type: 'link.issued', link: data }] },
    'link.revoke': (state, { data }) =>
      state.links.some((link) => link.id === data.id)
        ? { events: [{ type: 'link.revoked', id: data.id }] }
        : reject('no-such-item', 'There is no such link.'),
  },
  evolve: {
    'room.opened': (state, { code, title, origin, settings, links }, { at }) => ({
      ...state,
      opened: true,
      code,
      title,
      origin,
      /* Rooms of older versions lack what came later. */
      settings: withSettings(defaultSettings, settings),
      links: links.map((link) => ({ ...link, issuedAt: at })),
    }),
    'room.phase-changed': (state, { phase }, { at }) => moved(state, phase, at),
    'room.settings-changed': (state, { changes }) => ({ ...state, settings: withSettings(state.settings, changes) }),
    'link.issued': (state, { link }, { at }) => ({ ...state, links: [...state.links, { ...link, issuedAt: at }] }),
    'link.revoked': (state, { id }) => ({ ...state, links: state.links.filter((link) => link.id !== id) }),
    'agenda.set': (state, { roomEndsAt }) => planned(state, roomEndsAt),
    'agenda.moved': (state, { roomEndsAt }) => planned(state, roomEndsAt),
  },
  views: {
    public: (state, { contents, publicUrl }) => ({
      room: record({
        title: textOf(contents, state.title),
        code: state.code,
        joinUrl: `${publicUrl ?? state.origin}/r/${state.code}`,
        phase: state.phase,
        startsAt: state.settings.startsAt === 0 ? undefined : state.settings.startsAt,
        endsAt: state.phase === 'ended' ? undefined : state.endsAt,
        endedAt: state.endedAt,
        settings: state.settings,
      }),
    }),
  },
  credentials: (state) => state.links,
  recap: ({ code, title, startedAt, endedAt }, { contents }) =>
    record({ code, title: textOf(contents, title), startedAt, endedAt }),
  expiresAt: (state) =>
    state.endedAt === undefined
      ? undefined
      : state.endedAt + Math.max(limits.reopenMs, state.settings.retentionDays * 86_400_000),
});

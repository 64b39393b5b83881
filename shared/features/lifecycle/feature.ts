import { textOf, type Contents } from '../../kernel/contents.ts';
import type { Actor } from '../../kernel/actor.ts';
import { feature } from '../../kernel/feature.ts';
import { record } from '../../kernel/records.ts';
import type { Rejection } from '../../kernel/rejection.ts';
import type { AgendaEvent } from '../agenda/events.ts';
import { addressed, decideAddress, joinUrlOf } from './address.ts';
import { commands } from './commands.ts';
import { open, set } from './decide.ts';
import type { LifecycleEvent } from './events.ts';
import {
  decideConfirm,
  decideIssue,
  decideReplace,
  decideRevoke,
  holdsLabel,
  labelsLetGo,
  withoutLink,
} from './links.ts';
import { lifecycleRecords, type RoomRecord } from './records.ts';
import { announced, decideLapse, decidePhase, expiryOf, idleOf, moved } from './phases.ts';
import { refusals, texts, type Code } from './refusals.ts';
import { defaultSettings, withSettings } from './settings.ts';
import { initial, type LifecycleState } from './state.ts';

/**
 * An ended room is read only; what it still takes is being opened again, care for its links and its address, how long it is kept, the
 * written answers that were promised (the rules of these commands look which), and taking words off the recap that
 * should not stand there.
 */
const openToTheEnd: readonly string[] = [
  'room.phase',
  'room.settings',
  'link.issue',
  'link.revoke',
  'link.replace',
  'link.confirm',
  'room.address',
  'question.answer',
  'question.hide',
];

function gate(state: LifecycleState, commandType: string, { role }: Actor): Rejection<Code> | undefined {
  if (!state.opened && commandType !== 'room.open') return refusals.noSuchRoom();
  /* What the room agreed on before its end still happens. */
  if (state.phase === 'ended' && role !== 'system' && !openToTheEnd.includes(commandType)) return refusals.ended();
  return undefined;
}

function planned({ endsAt: _before, ...state }: LifecycleState, endsAt: number | undefined): LifecycleState {
  return endsAt === undefined ? state : { ...state, endsAt };
}

const settingsOf = ({ settings, welcome }: LifecycleState, contents: Contents): RoomRecord['settings'] =>
  record({ ...settings, welcome: textOf(contents, welcome) });

export const lifecycle = feature<LifecycleState, LifecycleEvent, Code, AgendaEvent, typeof lifecycleRecords>()({
  initial,
  records: lifecycleRecords,
  refusals,
  texts,
  commands,
  gate,
  decide: {
    'room.open': (state, { data }, context) => open(state, data, context),
    'room.phase': (state, { data }, context) => decidePhase(state, data.phase, context.now),
    'room.lapse': decideLapse,
    'room.ahead': ({ aheads }, { data }) => ({
      events: data.aheadMs > (aheads.at(-1)?.ms ?? 0) ? [{ type: 'room.ran-ahead', aheadMs: data.aheadMs }] : [],
    }),
    'room.settings': (state, { data }, context) => set(state, data, context),
    'room.address': (state, { data }, context) => decideAddress(state, data.host, context),
    'link.issue': (state, { data }, context) => decideIssue(state, data, context),
    'link.replace': (state, { data }) => decideReplace(state, data),
    'link.confirm': (state, { data }) => decideConfirm(state, data.id),
    'link.revoke': (state, { data }) => decideRevoke(state, data),
  },
  letsGo: labelsLetGo,
  holds: holdsLabel,
  evolve: {
    'room.opened': (state, { code, title, settings, links }, { at }) => ({
      ...state,
      opened: true,
      code,
      title,
      /* Rooms of older versions lack what came later. */
      settings: withSettings(defaultSettings, settings),
      links: links.map((link) => ({ ...link, issuedAt: at })),
    }),
    'room.phase-changed': (state, event, { at }) => moved(state, event, at),
    'room.ran-ahead': (state, { aheadMs }, { at }) => ({
      ...state,
      aheads: [...state.aheads, { since: at, ms: aheadMs }],
    }),
    'room.settings-changed': (state, { changes }) => ({
      ...announced(state, changes.startsAt),
      settings: withSettings(state.settings, changes),
    }),
    'room.titled': (state, { title }) => ({ ...state, title }),
    'room.welcome-changed': ({ welcome: _before, ...state }, { welcome }) => ({
      ...state,
      ...(welcome === undefined ? {} : { welcome }),
    }),
    'link.issued': (state, { link }, { at }) => ({ ...state, links: [...state.links, { ...link, issuedAt: at }] }),
    'link.revoked': (state, { id }) => ({ ...state, links: withoutLink(state.links, id) }),
    'room.addressed': (state, { host }) => addressed(state, host),
    'agenda.set': (state, { roomEndsAt }) => planned(state, roomEndsAt),
    'agenda.moved': (state, { roomEndsAt }) => planned(state, roomEndsAt),
  },
  views: {
    public: (state, lens) => ({
      room: record({
        title: textOf(lens.contents, state.title),
        code: state.code,
        joinUrl: joinUrlOf(state, lens),
        phase: state.phase,
        startsAt: state.settings.startsAt === 0 ? undefined : state.settings.startsAt,
        breakAt: state.breakAt,
        backAt: state.backAt,
        endsAt: state.phase === 'ended' ? undefined : state.endsAt,
        endedAt: state.endedAt,
        lapsedFrom: state.lapsedFrom,
        aheadMs: state.aheads.at(-1)?.ms,
        settings: settingsOf(state, lens.contents),
      }),
    }),
    staff: ({ aheads }) => {
      const ahead = aheads.at(-1);
      return ahead === undefined ? {} : { 'own-time': record({ aheadMs: ahead.ms, since: ahead.since }) };
    },
  },
  /* Told after the end alone. */
  recap: (state, lens) => {
    const { code, title, startedAt, endedAt = 0 } = state;
    return record({
      code,
      title: textOf(lens.contents, title),
      joinUrl: joinUrlOf(state, lens),
      startedAt,
      endedAt,
    });
  },
  needs: (state) => ({ credentials: state.links, expiry: expiryOf(state), idle: idleOf(state) }),
});

import { createElement } from 'react';
import { renderToString } from 'react-dom/server';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createStore } from 'zustand/vanilla';
import { rank } from '../../../../../shared/features/floor/queue/order.ts';
import type { StaffView } from '../../../../../shared/room/records.ts';
import type { Ack } from '../../../../../shared/wire/server-to-client.ts';
import { RoomContext } from '../../../engine/react/room-context.tsx';
import type { Told } from '../../../engine/react/told.ts';
import type { RoomClient, RoomClientState } from '../../../engine/store.ts';
import type { AgendaDesk } from '../../../features/agenda/console/use-desk.ts';
import type { Flow } from '../../../features/floor/console/use-flow.ts';
import type { InboxHandle } from '../../../features/questions/console/keys.ts';
import type { Shortcuts } from '../../../ui/keys/use-shortcuts.ts';
import type { ConsoleView } from '../use-console.ts';
import { useConsoleShortcuts } from './use-console-keys.ts';
import { agendaShortcuts } from '#texts/features/agenda/console';
import { floorShortcuts } from '#texts/features/floor/console';
import { questionShortcuts } from '#texts/features/questions/console';
import { showShortcuts } from '#texts/features/shows/console';
import { stageShortcuts } from '#texts/features/stage/console';
import { voiceShortcuts } from '#texts/features/voice/console';

const refused: Ack = { ok: false, code: 'not-allowed', message: 'Not now.' };

type Heard = {
  /** Sent where the console shows what the room refuses. */
  readonly told: string[];
  /** Said without sending anything. */
  readonly said: string[];
  /** Sent by another way: whoever pressed the key hears nothing of a refusal. */
  readonly unheard: string[];
  /** Left to a part of the console that has an answer's place of its own. */
  readonly passedOn: string[];
};

/** A part of the console, all of whose acts are noted by name. */
const noting = <Part extends object>(name: string, passedOn: string[], rest: Partial<Part> = {}): Part =>
  new Proxy(rest, {
    get: (_, act) =>
      (rest as Record<PropertyKey, unknown>)[act] ?? (() => void passedOn.push(`${name} ${String(act)}`)),
  }) as Part;

/** All keys of a console to which everything can happen, or to which nothing can. */
function keysOf(isFull: boolean): { readonly keys: Shortcuts; readonly heard: Heard } {
  const heard: Heard = { told: [], said: [], unheard: [], passedOn: [] };
  const { told, said, unheard, passedOn } = heard;
  const send = (into: string[]) => async (type: string) => {
    into.push(type);
    return refused;
  };
  const asked = { kind: 'hands', reveal: 'sealed' } as const;
  const staff = {
    prepared: { order: ['p'] },
    'prepared:p': { ...asked, prompt: 'Prepared?', version: 0 },
    'show:s': { ...asked, prompt: 'Open?', state: 'open', answered: 0, at: 1 },
  } satisfies StaffView;
  const state = { status: 'away', view: {}, staff: isFull ? staff : {}, personal: {}, pending: [] };
  const store = createStore(() => state as unknown as RoomClientState);
  const client = { store, send: send(unheard), now: () => 0 } as unknown as RoomClient;
  const toldHere = {
    command: { run: send(told), busy: false, refused: undefined, forgetRefusal: () => undefined },
    say: (words) => void said.push(words),
  } as Told;
  const hand = { id: 'h', kind: 'speak', key: [rank.rule, 1, 0] };
  const taken = { state: 'accepted', turnId: 't', handId: 'h', by: 'phone' };
  const view = {
    floor: isFull ? taken : { state: 'free', secondsPlanned: 0 },
    voice: { sound: true, ...(isFull ? { turnId: 't', line: 'live' } : {}) },
    hands: isFull ? [hand] : [],
    queue: { rule: isFull ? 'draw' : 'fair' },
  } as unknown as ConsoleView;
  const found: Shortcuts[] = [];
  const Probe = () => {
    const keys = useConsoleShortcuts({
      told: toldHere,
      view,
      flow: noting<Flow>('floor', passedOn),
      agenda: isFull ? noting<AgendaDesk>('agenda', passedOn, { next: { id: 'n' } as AgendaDesk['next'] }) : undefined,
      find: { current: null },
      inbox: { current: noting<InboxHandle>('inbox', passedOn) },
      covered: false,
      onQuestions: () => undefined,
      onShow: () => void passedOn.push('dialog'),
      onHelp: () => void passedOn.push('help'),
    });
    found.push(keys);
    return null;
  };
  renderToString(createElement(RoomContext, { value: client }, createElement(Probe)));
  return { keys: found[0] ?? {}, heard };
}

beforeEach(() => {
  const item = { focus: () => undefined, contains: () => false };
  vi.stubGlobal('document', { activeElement: null, querySelector: () => null, querySelectorAll: () => [item] });
});
afterEach(() => void vi.unstubAllGlobals());

const told = [
  ...[floorShortcuts, agendaShortcuts, voiceShortcuts, stageShortcuts, showShortcuts].flatMap((of) => Object.keys(of)),
  ...questionShortcuts.flatMap(([name]) => name.split(' ')).filter((name) => name.length === 1 && name !== '–'),
].map((name) => name.toLowerCase());

test('every key that the list of keys names is one', () => {
  expect(told).toEqual(expect.arrayContaining(['n', 'c', 's', 'b', 'a', 'o', 'f', 'r', 'd', 'x', 't']));
  expect(told.filter((key) => !Object.hasOwn(keysOf(true).keys, key))).toEqual([]);
});

test('no key swallows what the room says to it: each sends where a refusal is shown, or leaves it to who shows it', () => {
  const { keys, heard } = keysOf(true);
  for (const [key, { act }] of Object.entries(keys)) {
    const before = Object.values(heard).flat().length;
    act();
    expect(heard.unheard, `the key ${key}`).toEqual([]);
    const isMove = ['ArrowDown', 'ArrowUp'].includes(key);
    expect(Object.values(heard).flat().length > before, `the key ${key}`).toBe(!isMove);
  }
  expect(heard.told.toSorted()).toEqual(['queue.draw', 'show.close', 'show.open', 'show.reveal', 'stage.blank']);
  expect(heard.said).toEqual([]);
});

test('a key that can do nothing says so, where whoever pressed it looks', () => {
  const { keys, heard } = keysOf(false);
  for (const key of ['c', 's', 'd', 't', 'x', 'f', 'r']) keys[key]?.act();
  expect(new Set(heard.said).size).toBe(7);
  expect([...heard.told, ...heard.unheard]).toEqual([]);
});

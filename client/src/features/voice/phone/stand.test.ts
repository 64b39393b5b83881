import { expect, test } from 'vitest';
import { phoneStandOf, stepOf, type PhoneFacts } from './stand.ts';

const open = { mic: { is: 'open' }, heard: true, path: 'connected', turn: 't1' } as const;
const own = { turnId: 't1', client: 'this-page-1', line: 'live' } as const;
const live: PhoneFacts = { turnId: 't1', own, sound: true, tab: 'this-page-1', voice: open };
const standOf = (change: Partial<PhoneFacts>) => phoneStandOf({ ...live, ...change }).is;

test('V2 a person is live by the word of the hall alone, not by what the phone believes', () => {
  expect(standOf({})).toBe('live');
  expect(standOf({ own: { ...own, line: 'connecting' } })).toBe('connecting');
  expect(standOf({ own: { ...own, line: 'connecting' }, voice: { ...open, heard: false } })).toBe('hello');
});

test('V4 what the phone knows to be lost is lost, though the hall has not said so yet', () => {
  expect(standOf({ voice: { ...open, path: 'lost' } })).toBe('lost');
  expect(standOf({ own: { ...own, line: 'lost' } })).toBe('lost');
  expect(standOf({ own: { ...own, line: 'lost' }, sound: false })).toBe('sound-off');
});

test('V4 every trouble of the microphone comes before what the room says', () => {
  const refused = { ...open, mic: { is: 'problem', problem: 'refused' } } as const;
  expect(phoneStandOf({ ...live, voice: refused })).toEqual({ is: 'trouble', problem: 'refused' });
  expect(standOf({ voice: { ...open, mic: { is: 'asking' } } })).toBe('asking');
});

test('V4 a microphone that something else has is said at once, before the hall misses it; nothing moves meanwhile', () => {
  const taken = { ...open, mic: { is: 'taken' } } as const;
  const stand = (line: 'connecting' | 'live' | 'lost') =>
    phoneStandOf({ ...live, own: { ...own, line }, voice: { ...taken, path: 'lost' } });
  expect(stand('live')).toEqual({ is: 'taken', talking: true });
  expect(stand('lost')).toEqual({ is: 'taken', talking: true });
  expect(stepOf(stand('live'))).toBe(stepOf({ is: 'live' }));
  expect(stepOf(stand('connecting'))).toBe(stepOf({ is: 'hello' }));
});

test('V2 a cut is a cut, whatever else is the matter', () => {
  const cut = { ...own, line: 'cut' } as const;
  expect(standOf({ own: cut, voice: { ...open, mic: { is: 'problem', problem: 'ended' } } })).toBe('cut');
  expect(standOf({ own: { ...cut, client: 'another-page' } })).toBe('cut');
});

test('H7 a reloaded page says that its microphone is off, another page of the same person says where it is', () => {
  const fresh = { mic: { is: 'off' }, heard: false, path: 'none', turn: undefined } as const;
  expect(standOf({ voice: fresh })).toBe('idle');
  expect(phoneStandOf({ ...live, voice: fresh, tab: 'another-page' })).toEqual({ is: 'elsewhere', line: 'live' });
  const lost = { ...own, line: 'lost' } as const;
  expect(phoneStandOf({ ...live, own: lost, voice: fresh, tab: 'another-page' })).toEqual({
    is: 'elsewhere',
    line: 'lost',
  });
  // Tapped here just now: the room's word is on its way.
  expect(standOf({ own: { ...own, client: 'another-page', line: 'connecting' } })).toBe('connecting');
});

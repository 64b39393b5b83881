import { expect, test } from 'vitest';
import { exportOf, recapOf } from '../../room/views.ts';
import { ana, attendee, host, Scenario, speaker } from '../../testing/scenario.ts';
import { cueLimits } from './limits.ts';

const tell = (room: Scenario, text: string, who = ana) => room.when(who, { type: 'speaker.tell', data: { text } });
const told = ({ speaker: seen, staff }: Scenario) => {
  expect(staff['cue']).toEqual(seen['cue']);
  return seen['cue']?.['text'];
};

test('P3 what staff tell the speaker is told to speakers and staff, and to nobody else', () => {
  const room = tell(Scenario.open(), '  Two   minutes ');
  expect(told(room)).toBe('Two minutes');
  expect(Object.keys(room.speaker)).toEqual(['cue']);
  for (const what of [room.public, room.stage, room.of('mia'), exportOf(room.state)])
    expect(JSON.stringify(what)).not.toContain('Two minutes');
});

test('A2 hosts and moderators may tell; a speaker, like an attendee, may not', () => {
  const room = Scenario.open();
  expect(tell(room, 'Louder', host).refused).toBeUndefined();
  for (const who of [speaker, attendee('mia')]) expect(tell(room, 'Louder', who).refused).toBe('not-allowed');
});

test('P2 the next line takes the place of the one before, whose words go; an empty one takes it away', () => {
  const room = tell(tell(Scenario.open(), 'Two minutes'), 'Wrap up');
  expect(told(room)).toBe('Wrap up');
  expect(room.words).toEqual(['A room', 'Wrap up']);
  tell(room, 'Wrap up');
  expect(room.last).toMatchObject({ events: [] });
  tell(room, ' ');
  expect(told(room)).toBeUndefined();
  expect(room.words).toEqual(['A room']);
});

test('L5 the end of a room takes the line with it, and no recap has it', () => {
  const room = tell(Scenario.open(), 'Wrap up').phase('ended');
  expect(room.speaker).toEqual({});
  expect(room.words).toEqual(['A room']);
  expect(JSON.stringify(recapOf(room.state))).not.toContain('Wrap up');
  expect(tell(room, 'Late').refused).toBe('room-ended');
});

test('it is one line', () => {
  const room = tell(Scenario.open(), 'x'.repeat(cueLimits.cueGraphemes));
  expect(told(room)).toHaveLength(cueLimits.cueGraphemes);
  expect(tell(room, 'x'.repeat(cueLimits.cueGraphemes + 1)).refused).toBe('text-too-long');
});

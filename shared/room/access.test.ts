import { expect, test } from 'vitest';
import { roles, type ActorRole } from '../kernel/roles.ts';
import type { Command } from './features.ts';
import { decide, emptyRoom, may } from './room.ts';

const everyRole: readonly ActorRole[] = [...roles, 'system'];

/* Written by hand from the interface's table of roles and commands: a moderator may what a speaker may, a host all. */
const anyone = 'attendee speaker moderator host';
const speaker = 'speaker moderator host';
const moderator = 'moderator host';
const host = 'host';
const stage = 'stage';
const system = 'system';
const table: { readonly [type in Command['type']]: string } = {
  'person.name': anyone,
  'person.place': anyone,
  'hand.raise': anyone,
  'hand.lower': anyone,
  'hand.back': anyone,
  'hand.stand': anyone,
  'hand.unstand': anyone,
  'question.ask': anyone,
  'question.edit': anyone,
  'question.withdraw': anyone,
  'question.stand': anyone,
  'question.unstand': anyone,
  'show.answer': anyone,
  'turn.accept': anyone,
  'turn.decline': anyone,
  'turn.end': anyone,
  'queue.next': speaker,
  'turn.start': speaker,
  'question.answered': speaker,
  'queue.draw': moderator,
  'queue.undo': moderator,
  'queue.release': moderator,
  'hand.call': moderator,
  'hand.skip': moderator,
  'hand.place': moderator,
  'hand.clear': moderator,
  'hand.approve': moderator,
  'hand.hide': moderator,
  'hand.add': moderator,
  'turn.approve': moderator,
  'turn.extend': moderator,
  'stage.scene': moderator,
  'stage.follow': moderator,
  'stage.blank': moderator,
  'person.mute': moderator,
  'person.remove': moderator,
  'question.approve': moderator,
  'question.hide': moderator,
  'question.pin': moderator,
  'question.unpin': moderator,
  'question.merge': moderator,
  'question.label': moderator,
  'question.answer': moderator,
  'question.reopen': moderator,
  'question.onstage': moderator,
  'held-words.set': moderator,
  'show.open': moderator,
  'show.count': moderator,
  'show.close': moderator,
  'show.reveal': moderator,
  'show.approve': moderator,
  'show.hide': moderator,
  'voice.cut': moderator,
  'room.phase': host,
  'room.settings': host,
  'queue.close': host,
  'agenda.set': host,
  'agenda.go': host,
  'moment.call': host,
  'moment.stop': host,
  'stage.sound': stage,
  'voice.heard': stage,
  'voice.lost': stage,
  /* The room acting by itself, and what the HTTP interface asks on somebody's behalf. */
  'turn.note-silence': system,
  'show.unseal': system,
  'moment.find': system,
  'moment.measure': system,
  'sound.away': system,
  'sound.lose': system,
  'pulse.sample': system,
  'room.open': system,
  'room.lapse': system,
  'room.ahead': system,
  'link.issue': system,
  'link.revoke': system,
};

const cells = Object.entries(table).flatMap(([type, allowed]) =>
  everyRole.map((role) => ({ type, role, allowed: allowed.split(' ').includes(role) })),
);
test.each(cells)('A2 $role may send $type: $allowed', ({ type, role, allowed }) => {
  expect(may(role, type)).toBe(allowed);
  const circumstances = { now: 0, ids: [], away: new Set<string>() };
  const answer = decide(emptyRoom, { type, data: {} }, { participant: 'p', role }, circumstances);
  const code = 'rejected' in answer ? answer.rejected : undefined;
  if (allowed) expect(code).not.toBe('not-allowed');
  else expect(code).toBe('not-allowed');
});

test.each(['', 'hand.raise ', 'hand.wave', 'caption.say', '__proto__', 'constructor', 'toString'])(
  'A2 nobody may send %o, which is no command',
  (type) => {
    for (const role of everyRole) {
      expect(may(role, type)).toBe(false);
      const answer = decide(emptyRoom, { type, data: {} }, { role }, { now: 0, ids: [], away: new Set() });
      expect('rejected' in answer ? answer.rejected : undefined).toBe('unknown-command');
    }
  },
);

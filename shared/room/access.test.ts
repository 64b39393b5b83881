import { expect, test } from 'vitest';
import { roles, type ActorRole } from '../kernel/roles.ts';
import { decide, emptyRoom, may, registry } from './room.ts';

const everyRole: readonly ActorRole[] = [...roles, 'system'];

/* Written by hand from the interface's table of roles and commands: a moderator may what a speaker may, a host all. */
const table = {
  'attendee speaker moderator host': `
    person.name person.place hand.raise hand.lower hand.back hand.stand hand.unstand question.ask question.edit
    question.withdraw question.stand question.unstand show.answer turn.accept turn.decline turn.end`,
  'speaker moderator host': 'queue.next turn.start question.answered',
  'moderator host': `
    queue.draw queue.undo queue.release hand.call hand.skip hand.place hand.clear hand.approve hand.hide hand.add
    turn.approve turn.extend stage.scene stage.follow stage.blank person.mute person.remove question.approve
    question.hide question.pin question.unpin question.merge question.label question.answer question.reopen
    question.onstage held-words.set show.open show.count show.close show.reveal show.approve show.hide voice.cut`,
  host: 'room.phase room.settings queue.close agenda.set agenda.go moment.call moment.stop',
  stage: 'stage.sound voice.heard voice.lost',
  /* The room acting by itself, and what the HTTP interface asks on somebody's behalf. */
  system: `
    turn.note-silence show.unseal moment.find moment.measure sound.away sound.lose pulse.sample room.open
    room.lapse room.ahead link.issue link.revoke`,
};

const allowedTo = new Map(
  Object.entries(table).flatMap(([those, types]) =>
    types
      .trim()
      .split(/\s+/u)
      .map((type) => [type, those.split(' ')] as const),
  ),
);

test('A2 the table names every command there is', () => {
  const types = registry.flatMap(([, { commands }]) => Object.keys(commands));
  expect([...allowedTo.keys()].toSorted()).toEqual(types.toSorted());
});

const cells = [...allowedTo].flatMap(([type, allowed]) =>
  everyRole.map((role) => ({ type, role, allowed: allowed.includes(role) })),
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

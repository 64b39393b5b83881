import { expect, test } from 'vitest';
import { ana, attendee, ben, host, Scenario, speaker } from '../testing/scenario.ts';

/* Every private thing of the room carries a word of its own; what an audience gets is searched for all of them. */
function canaries(): Scenario {
  const room = Scenario.open({ topics: 'screened' });
  for (const [who, word] of [
    [host, 'HOSTNAME'],
    [ana, 'ANANAME'],
    [ben, 'BENNAME'],
    [speaker, 'SPEAKERNAME'],
  ] as const)
    room.given(who, { type: 'person.name', data: { name: word } });
  room.given(attendee('mia'), { type: 'person.name', data: { name: 'MIANAME' } });
  room.given(attendee('mia'), { type: 'person.place', data: { place: 'MIAPLACE' } });
  room.raise('mia', 'MIATOPIC');
  room.given(attendee('kim'), { type: 'person.name', data: { name: 'HIDDENNAME' } });
  room.given(attendee('kim'), { type: 'person.place', data: { place: 'HIDDENPLACE' } });
  const kim = room.raise('kim', 'HIDDENTOPIC');
  room.raise('lea', 'SCREENEDTOPIC');
  room.raise('noa', 'GONETOPIC');
  room.raise('ida', 'MUTEDTOPIC');
  room.given(ana, { type: 'hand.hide', data: { handId: kim } });
  room.given(ana, { type: 'person.mute', data: { handle: `hand:${room.hand('ida')}`, on: true } });
  room.given(ana, { type: 'person.remove', data: { handle: `hand:${room.hand('noa')}`, reason: 'REMOVALREASON' } });
  /* Words that wait for a moderator (Q6), of a person and of somebody without a phone. */
  room.given(attendee('uta'), { type: 'person.name', data: { name: 'fuck HELDNAME' } });
  room.given(attendee('uta'), { type: 'person.place', data: { place: 'fuck HELDPLACE' } });
  room.raise('uta', 'fuck HELDTOPIC');
  room.add('fuck HELDLABEL');
  room.raiseAll('zoe', 'ole').away.add('p-zoe').add('p-ole');
  room.given(ana, { type: 'speaker.tell', data: { text: 'CUEWORDS' } });
  return room.next(ben);
}

const nobodysBusiness =
  /"p-|CUEWORDS|HOSTNAME|ANANAME|BENNAME|SPEAKERNAME|HIDDEN|HELD|fuck|heldIn|SCREENED|GONETOPIC|REMOVALREASON|MUTEDTOPIC|"away|muted|hidden|skips|passedOver|calledBy|noAnswer|tab-of|0{20}/;

test('P3 nothing private of anybody is in the public view', () => {
  const text = JSON.stringify(canaries().public);
  expect(text).not.toMatch(nobodysBusiness);
  expect(text).toContain('MIANAME');
});

test('P3 speakers are told what staff tell them, and nothing else of what is not everybody’s', () => {
  const room = canaries();
  const text = JSON.stringify(room.speaker);
  expect(text).toContain('CUEWORDS');
  expect(text.replace('CUEWORDS', '')).not.toMatch(nobodysBusiness);
  for (const name of ['mia', 'kim']) expect(JSON.stringify(room.of(name))).not.toContain('CUEWORDS');
});

test('P3 T3 nothing private, and nothing unapproved or uncalled, is in the stage’s view', () => {
  const room = canaries();
  expect(JSON.stringify(room.stage)).not.toMatch(nobodysBusiness);
  expect(JSON.stringify(room.stage['now'])).toContain('MIATOPIC');
  room.phase('break').phase('live');
  const fresh = Scenario.open();
  fresh.given(attendee('mia'), { type: 'person.name', data: { name: 'MIANAME' } });
  fresh.raise('mia', 'MIATOPIC');
  expect(JSON.stringify(fresh.stage)).not.toMatch(/MIA/);
});

test('P3 a person’s own record has their own words and nobody else’s', () => {
  const room = canaries();
  const words = {
    mia: /MIANAME|MIAPLACE|MIATOPIC/g,
    kim: /HIDDENNAME|HIDDENPLACE|HIDDENTOPIC/g,
    lea: /SCREENEDTOPIC/g,
    ida: /MUTEDTOPIC/g,
    uta: /HELDNAME|HELDPLACE|HELDTOPIC/g,
    zoe: /$^/g,
  };
  const all = /[A-Z]{4,}/g;
  for (const [name, own] of Object.entries(words)) {
    const text = JSON.stringify(room.of(name));
    expect(text.match(all) ?? []).toEqual(text.match(own) ?? []);
    expect(text).not.toMatch(/"p-|away/);
    if (name !== 'zoe') expect(text).toMatch(own);
  }
});

test('P3 staff act through items: their map has no id of a person, and no link', () => {
  const text = JSON.stringify(canaries().staff);
  expect(text).not.toMatch(/"p-|tab-of|0{20}|REMOVALREASON/);
  for (const word of ['HIDDENTOPIC', 'HELDNAME', 'HELDPLACE', 'HELDTOPIC', 'HELDLABEL']) expect(text).toContain(word);
});

test('P3 two hands of one person cannot be linked by their ids, their keys aside', () => {
  const room = Scenario.open();
  const first = room.raise('mia');
  room.lower('mia');
  const second = room.raise('mia');
  expect(second).not.toContain(first);
  expect(JSON.stringify(room.staff)).not.toContain(`"${first}"`);
});

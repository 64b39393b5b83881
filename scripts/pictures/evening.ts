import { limits } from '../../shared/kernel/limits.ts';
import { filled, longestQuestion, longestTitle, longestTopic, names } from '../../e2e/support/full-room/words.ts';
import { gather } from '../../e2e/support/programs/crowd.ts';
import { itemOf, join, type Program } from '../../e2e/support/programs/program.ts';
import { at, openRoom, type Room } from '../../e2e/support/room.ts';
import { soon } from '../../e2e/support/until.ts';
import { visitRecap, visitStaff, type Setting } from './people.ts';
import { pictureMoments } from './moments.ts';
import { pictureOnePhone } from './one-phone.ts';
import { pictureChoices, pictureClouds } from './shows.ts';

export type Evening = { readonly room: Room; readonly host: Program; readonly people: readonly Program[] };

const peopleCount = 12;
const startsInMs = 23 * 60_000;
const pauseMs = 15 * 60_000;
const welcome = 'Coffee is on the left. Whoever would rather not be filmed sits on the right.';
const segments = [
  { title: 'Where it begins and ends', speakers: ['Ines Duarte', 'Ravi Menon', 'Eva Lind'], minutes: 25 },
  { title: 'What it should carry', speakers: ['Tomasz Wiśniewski'], minutes: 30 },
];

const stateIs = (host: Program, state: string) =>
  soon(`a floor that is ${state}`, () => host.view()['now']?.['state'] === state || undefined);

/** Somebody with the longest name and topic, by phone; and then a question as long as may be, asked by the same. */
async function pictureFloor({ server, gallery }: Setting, { room, host, people }: Evening): Promise<void> {
  const [first] = people;
  const screen = await join(server.url, room, 'stage');
  await screen.must('stage.sound', { on: true });
  await host.must('stage.follow', {});
  await host.must('queue.next', {});
  await stateIs(host, 'called');
  await first?.must('turn.accept', { by: 'phone' });
  await stateIs(host, 'accepted');
  await gallery.shoot('floor-connecting');
  await screen.must('voice.heard', { turnId: String(host.view()['now']?.['turnId']) });
  await stateIs(host, 'on-air');
  await host.must('speaker.tell', { text: 'Two more minutes, then the one with the blue scarf in row 6' });
  await gallery.shoot('floor-voice');
  await host.must('speaker.tell', { text: '' });
  await host.must('turn.end', {});
  await first?.must('question.ask', { text: longestQuestion });
  await host.must('question.onstage', { questionId: await itemOf(host, 'question', longestQuestion) });
  await stateIs(host, 'called');
  await gallery.shoot('question-longest');
  await host.must('turn.start', {});
  await host.must('turn.end', {});
  screen.close();
}

/** An evening of one room, by what is rarely seen of it. */
export async function pictureEvening(setting: Setting): Promise<void> {
  const { server, gallery } = setting;
  const startsAt = Date.now() + startsInMs;
  const room = await openRoom(server.url, longestTitle.slice(0, 46), { startsAt });
  const host = await join(server.url, room, 'host', 'Hanna');
  await host.must('room.settings', { welcome });
  await host.must('agenda.set', { segments });
  const people: Program[] = [];
  for (let index = 0; index < peopleCount; index += 1)
    people.push(await join(server.url, room, 'attendee', index === 0 ? names[0] : `Ada ${index}`));
  await people[0]?.must('person.place', { place: filled('Balcony, left, behind the pillar', limits.placeGraphemes) });
  await people[0]?.must('hand.raise', { topic: longestTopic });
  const evening = { room, host, people };
  await gallery.visit('phone', at(server.url, room.links.join));
  await visitStaff(setting, server.url, room);
  await gallery.shoot('welcome');
  await host.must('room.phase', { phase: 'live' });
  await host.must('stage.scene', { scene: 'thanks', pinned: true });
  await gallery.shoot('thanks-pinned');
  await host.must('stage.follow', {});
  await pictureFloor(setting, evening);
  await pictureClouds(setting, evening);
  await pictureChoices(setting, evening);
  await pictureMoments(setting, evening, await gather(server.url, room, 20));
  await pictureOnePhone(setting, evening);
  await host.must('room.phase', { phase: 'break' });
  await host.must('room.settings', { startsAt: Date.now() + pauseMs });
  await gallery.shoot('break-back');
  await host.must('room.phase', { phase: 'ended' });
  await visitRecap(setting, server.url, room);
  await gallery.shoot('evening-ended');
  for (const one of [host, ...people]) one.close();
}

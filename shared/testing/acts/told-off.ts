import { agendaLimits } from '../../features/agenda/limits.ts';
import { isRejection } from '../../kernel/rejection.ts';
import { decide } from '../../room/room.ts';
import { answerTo } from '../../room/views.ts';
import { goTo, plan } from './agenda.ts';
import { holds } from './held.ts';
import { ask, does, moderates } from './questions.ts';
import { ana, attendee, host, Scenario, screen, speaker, system, type Who } from '../scenario.ts';
import { answer, openPrepared, openShow, prepareShow } from './shows.ts';

/* Acts that are refused, where only a room of their own comes to it. */

type Note = (answer: object) => void;
type Act = (note: Note) => void;

const most = 600;
const lea = attendee('lea');
const mia = attendee('mia');

const says = (note: Note, room: Scenario, who: Who, type: string, data: object = {}) =>
  note(room.when(who, { type, data }).last);
/** Again and again, until it is refused. */
function untilRefused(note: Note, act: (n: number) => Scenario): void {
  for (let n = 0; n < most; n += 1) {
    const { last } = act(n);
    if (isRejection(last)) return note(last);
  }
}

const agenda: Act = (note) => {
  const room = Scenario.open();
  const [first, second] = plan(room, 'Housing', 'Traffic');
  goTo(room, first, 'keep');
  says(note, room, host, 'agenda.go', { segmentId: first, hands: 'keep' });
  const segment = { title: 'Trees', minutes: 5 };
  const sets = (...segments: readonly object[]) => says(note, room, host, 'agenda.set', { segments });
  sets({ ...segment, id: first }, { ...segment, id: first });
  sets({ ...segment, id: first });
  says(note, room, host, 'agenda.go', { segmentId: second, hands: 'keep' });
  const long = {
    title: 'T'.repeat(100),
    speakers: Array.from({ length: 8 }, (_one, n) => `${n}`.repeat(39)),
    minutes: 5,
  };
  sets(...Array.from({ length: agendaLimits.segmentsCount }, () => long));
  const many = Array.from({ length: agendaLimits.segmentsCount }, () => segment);
  untilRefused(note, () => room.when(host, { type: 'agenda.set', data: { segments: many } }));
};

const byPhone: Act = (note) => {
  const room = Scenario.open().sound();
  room.raise('mia');
  room.call('mia');
  const context = { now: room.now, ids: ['a', 'b', 'c', 'd'], away: room.away };
  const { participant = '', role } = mia;
  note(decide(room.state, { type: 'turn.accept', data: { by: 'phone' } }, { participant, role }, context));
  note(
    decide(
      room.state,
      { type: 'stage.sound', data: { on: true } },
      { participant: 'p-screen', role: 'stage' },
      context,
    ),
  );
  room.accept('mia', 'phone').cut();
  says(note, room, mia, 'turn.accept', { by: 'phone' });
  says(note, room, screen, 'voice.heard', { turnId: room.turnId });
};

const queue: Act = (note) => {
  const room = Scenario.open({ order: 'draw' });
  const handId = room.raise('mia', 'Bees');
  room.given(lea, { type: 'hand.stand', data: { handId } }).given(ana, { type: 'queue.draw', data: {} });
  says(note, room, ana, 'queue.draw');
  room.away.add('p-mia');
  says(note, room, ana, 'queue.next');
  room.away.clear();
  room.next().accept('mia').start();
  says(note, room, attendee('kim'), 'hand.raise', { kind: 'follow-up' });
  untilRefused(note, (n) => {
    const id = room.wait(60_000).raise(`n${n}`, 'Wasps');
    return room.when(lea, { type: 'hand.stand', data: { handId: id } });
  });
};

const lifecycle: Act = (note) => {
  const room = Scenario.open();
  says(note, room, host, 'room.settings', { startsAt: 8_000_000_000_000_000 });
  says(note, room, system, 'link.revoke', { id: 'l-host', known: [] });
  const hash = 'a'.repeat(64);
  room.given(system, { type: 'link.issue', data: { id: 'l-lost', role: 'host', hash } });
  says(note, room, system, 'link.revoke', { id: 'l-host', known: ['l-host'] });
  untilRefused(note, (n) => room.when(system, { type: 'link.issue', data: { id: `l-${n}`, role: 'speaker', hash } }));
  room.phase('ended').wait(3_600_000);
  says(note, room, host, 'room.phase', { phase: 'live' });
};

const moments: Act = (note) => {
  const room = Scenario.open();
  const surge = { kind: 'heart', people: 90, here: 100, peak: 40 };
  says(note, room, system, 'moment.find', surge);
  says(note, room.wait(1_000), system, 'moment.find', surge);
};

const questions: Act = (note) => {
  const room = holds(Scenario.open({ questions: 'screened' }), 'gurke');
  const [bees, wasps] = [ask(room, 'mia', 'Bees?'), ask(room, 'lea', 'Wasps?')];
  says(note, room, ana, 'question.pin', { questionId: wasps });
  moderates(room, 'approve', wasps);
  moderates(room, 'hide', wasps);
  moderates(room, 'approve', wasps);
  says(note, room, ana, 'question.merge', { questionId: wasps, into: bees });
  says(note, room, ana, 'question.reopen', { questionId: wasps });
  does(room, 'mia', 'edit', bees, { text: 'Bees or not?' });
  says(note, room, ana, 'question.approve', { questionId: bees, version: 0 });
  says(note, room, ana, 'question.onstage', { questionId: ask(room, 'kim', 'A Gurke?') });
  room.set({ questions: 'open' });
  says(note, room, ana, 'question.onstage', { questionId: ask(room, 'pia', 'A Gurke?') });
  moderates(room, 'onstage', wasps);
  for (const verb of ['answer', 'hide', 'reopen', 'onstage'])
    says(note, room, ana, `question.${verb}`, { questionId: wasps, ...(verb === 'answer' ? { text: 'Yes.' } : {}) });
  says(note, room, speaker, 'question.answered', { questionId: wasps });
  untilRefused(note, (n) => {
    const questionId = ask(room, `n${n}`);
    room.given(lea, { type: 'question.stand', data: { questionId } });
    moderates(room, 'approve', questionId);
    return room.when(ana, { type: 'question.pin', data: { questionId } });
  });
  untilRefused(note, (n) =>
    room.when(lea, { type: 'question.stand', data: { questionId: ask(room.wait(60_000), `m${n}`) } }),
  );
  untilRefused(note, () => {
    room.wait(600_000).when(attendee('noa'), { type: 'question.ask', data: { text: 'Why?' } });
    const { last } = room;
    const id = isRejection(last) ? undefined : (last.events[0] as { readonly question?: string }).question;
    return id === undefined
      ? room
      : room.given(attendee('noa'), { type: 'question.withdraw', data: { questionId: id } });
  });
};

const shows: Act = (note) => {
  const room = Scenario.open();
  const asked = { prompt: 'Tea?', reveal: 'live' } as const;
  says(note, room, ana, 'show.open', { ...asked, kind: 'options', options: ['Tea', 'Tea'] });
  const cloud = openShow(room, { kind: 'words', reveal: 'live' });
  const sealed = openShow(room, { kind: 'words', reveal: 'sealed' });
  answer(room, sealed, 'mia', ['bees']);
  for (const choice of [['x'.repeat(30)], [' ']]) says(note, room, mia, 'show.answer', { showId: cloud, choice });
  says(note, room, ana, 'show.approve', { showId: sealed });
  untilRefused(note, (n) => room.when(ana, { type: 'show.count', data: { showId: cloud, choice: `w${n}`, count: 1 } }));
  untilRefused(note, () => room.when(ana, { type: 'show.open', data: { ...asked, kind: 'hands' } }));
  const options = ['Tea', 'Coffee', 'Water'];
  says(note, room, ana, 'show.prepare', { ...asked, kind: 'scale', most: 2 });
  says(note, room, ana, 'show.prepare', { ...asked, kind: 'options', options, most: 4 });
  room.given(ana, { type: 'show.close', data: { showId: cloud } });
  const several = prepareShow(room, { kind: 'options', options, most: 2 });
  openPrepared(room, several);
  for (const choice of [[0, 0], [0, 1, 2], [7]]) says(note, room, mia, 'show.answer', { showId: several, choice });
  says(note, room, ana, 'show.open', { showId: several });
  says(note, room, ana, 'show.open', { showId: several, prompt: 'Tea?' });
  untilRefused(note, () => room.when(ana, { type: 'show.prepare', data: { ...asked, kind: 'hands' } }));
};

const reads: Act = (note) => {
  const { state } = Scenario.open();
  for (const asked of [
    { name: 'nothing', data: {} },
    { name: 'questions', data: { colour: 'red' } },
  ])
    note(answerTo(state, asked, { role: 'host' }));
};

/** Shows whatever is refused to `note`. */
export function toldOff(note: Note): void {
  for (const act of [agenda, byPhone, queue, lifecycle, moments, questions, shows, reads]) act(note);
}

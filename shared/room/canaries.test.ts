import { expect, test } from 'vitest';
import { z } from 'zod';
import { limits } from '../kernel/limits.ts';
import { moderatorsUp, roles, type ActorRole } from '../kernel/roles.ts';
import { plan } from '../testing/acts/agenda.ts';
import { ask, moderates } from '../testing/acts/questions.ts';
import { ana, attendee, host, Scenario, speaker, system } from '../testing/scenario.ts';
import { answer, direct, openShow } from '../testing/acts/shows.ts';
import { answersTo } from '../testing/wire/asked-reads.ts';
import { registry } from './room.ts';
import { exportOf, recapOf } from './views.ts';

/*
 * One word for each text that anybody can send, and who is told it then, before anybody has done anything more. `own` is
 * whoever wrote it, `read` moderators who ask, `recap` everybody once the room is over. Whoever adds a text adds its line.
 */

const word = 'CANARY';
const others: readonly ActorRole[] = [...roles.filter((role) => !moderatorsUp.some((one) => one === role)), 'system'];
const mia = attendee('mia');

const raised = (room: Scenario) => room.raiseAll('mia');
const asked = (room: Scenario) => ask(room, 'mia', 'Why?');
const shown = (room: Scenario) => openShow(room, { kind: 'words' });
const gave = (room: Scenario) => {
  const show = shown(room);
  answer(room, show, 'mia', [word.toLowerCase()]);
  return show;
};

type Line = readonly [write: (room: Scenario) => unknown, toldTo: string];

const lines: { readonly [field: string]: Line } = {
  'room.open.title': [
    () => {
      const data = { code: 'ABCDEF', title: word, settings: {}, links: [] };
      return new Scenario().given(system, { type: 'room.open', data }).phase('live');
    },
    'public stage recap',
  ],
  'person.name.name': [
    (room) => raised(room).given(mia, { type: 'person.name', data: { name: word } }),
    'public staff own export',
  ],
  'person.place.place': [
    (room) => raised(room).given(mia, { type: 'person.place', data: { place: word } }),
    'public staff own export',
  ],
  'person.remove.reason': [
    (room) => room.given(ana, { type: 'person.remove', data: { handle: `hand:${room.raise('mia')}`, reason: word } }),
    '',
  ],
  'agenda.set.segments[].title': [(room) => plan(room, word), 'public stage export recap'],
  'agenda.set.segments[].speakers[]': [
    (room) =>
      room.given(host, { type: 'agenda.set', data: { segments: [{ title: 'Bees', speakers: [word], minutes: 5 }] } }),
    'public stage export recap',
  ],
  'question.ask.text': [(room) => ask(room, 'mia', word), 'public staff own read export recap'],
  'question.edit.text': [
    (room) => room.given(mia, { type: 'question.edit', data: { questionId: asked(room), text: word } }),
    'public staff own read export recap',
  ],
  'question.hide.reason': [(room) => moderates(room, 'hide', asked(room), { reason: word }), 'staff own read export'],
  'question.label.label': [
    (room) => moderates(room, 'label', asked(room), { label: word }),
    'public staff read export recap',
  ],
  'question.answer.text': [
    (room) => moderates(room, 'answer', asked(room), { text: word }),
    'public staff own read export recap',
  ],
  'held-words.set.added[]': [
    (room) => room.given(ana, { type: 'held-words.set', data: { languages: [], added: [word], allowed: [] } }),
    'staff',
  ],
  'held-words.set.allowed[]': [
    (room) => room.given(ana, { type: 'held-words.set', data: { languages: [], added: [], allowed: [word] } }),
    'staff',
  ],
  'show.open.prompt': [(room) => openShow(room, { kind: 'hands', prompt: word }), 'public stage staff export recap'],
  'show.open.options[]': [
    (room) => openShow(room, { kind: 'options', options: [word, 'Tea'] }),
    'public stage staff export recap',
  ],
  'show.answer.choice[]': [gave, 'public staff own export'],
  'show.count.choice': [
    (room) => direct(room, 'show.count', shown(room), { choice: word, count: 3 }),
    'public stage staff export',
  ],
  'show.approve.words[]': [
    (room) => direct(room, 'show.approve', gave(room), { words: [word.toLowerCase()] }),
    'public stage staff own export',
  ],
  'show.hide.word': [(room) => direct(room, 'show.hide', gave(room), { word: word.toLowerCase() }), 'staff own export'],
  'hand.raise.topic': [(room) => room.raise('mia', word), 'public staff own export'],
  'turn.start.label': [
    (room) => room.given(speaker, { type: 'turn.start', data: { label: word } }),
    'public stage recap',
  ],
  'hand.add.label': [(room) => room.add(word), 'public stage staff export'],
  'hand.add.place': [(room) => room.add('Rosa', { place: word }), 'public stage staff export'],
  'hand.add.topic': [(room) => room.add('Rosa', { topic: word }), 'public stage staff export'],
};

/** These are held against what stands there, and are no words of anybody. */
const compared = [
  'question.approve.words.name',
  'question.approve.words.label',
  'hand.approve.words.name',
  'hand.approve.words.place',
  'hand.approve.words.topic',
];

type Form = {
  readonly type?: string;
  readonly maxLength?: number;
  readonly properties?: Readonly<Record<string, Form>>;
  readonly items?: Form;
  readonly anyOf?: readonly Form[];
};

/** Where texts stand: what people write may be longer than any id. */
function textsIn(path: string, { type, maxLength = 0, properties = {}, items, anyOf = [] }: Form): readonly string[] {
  return [
    ...(type === 'string' && maxLength > limits.handleChars ? [path] : []),
    ...Object.entries(properties).flatMap(([field, form]) => textsIn(`${path}.${field}`, form)),
    ...(items === undefined ? [] : textsIn(`${path}[]`, items)),
    ...anyOf.flatMap((form) => textsIn(path, form)),
  ];
}

test('P3 there is a word for every text that a command may bring', () => {
  const forms = registry.flatMap(([, { commands }]) =>
    Object.entries(commands).map(([type, { data }]) => [type, z.toJSONSchema(data) as Form] as const),
  );
  const texts = forms.flatMap(([type, form]) => textsIn(type, form));
  expect(texts.toSorted()).toEqual([...Object.keys(lines), ...compared].toSorted());
});

test.each(Object.entries(lines))(
  'P3 what is written as %s is told to whom it is for, and to nobody else',
  (_field, [write, toldTo]) => {
    const opened = Scenario.open();
    const written = write(opened);
    const room = written instanceof Scenario ? written : opened;
    const told: { readonly [audience: string]: unknown } = {
      public: room.public,
      stage: room.stage,
      staff: room.staff,
      own: room.of('mia'),
      another: room.of('kim'),
      read: answersTo(room.state, moderatorsUp),
      'read-by-others': answersTo(room.state, others),
      export: exportOf(room.state),
      recap: recapOf(room.phase('ended').state),
    };
    const says = (what: unknown) => (JSON.stringify(what) ?? '').toUpperCase().includes(word);
    expect(Object.keys(told).filter((audience) => says(told[audience]))).toEqual(toldTo.split(' ').filter(Boolean));
  },
);

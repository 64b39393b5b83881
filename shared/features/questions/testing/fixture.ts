import { ask, askedAloud, eveningOfQuestions, moderates } from '../../../testing/acts/questions.ts';
import { canary, type Fixture } from '../../../testing/fixture.ts';
import { ana, attendee, type Scenario } from '../../../testing/scenario.ts';

const asked = (room: Scenario) => ask(room, 'mia', 'Why?');

export const fixture: Fixture = {
  acts: {
    'held-words': (_room, { other }) => {
      const languages = other % 2 === 0 ? ['en'] : [];
      return [ana, 'held-words.set', { languages, added: ['somebody'], allowed: [] }];
    },
  },
  evening: (room) => askedAloud(eveningOfQuestions(room), 'c'),
  texts: ['text', 'label', 'reason', 'added', 'allowed'],
  facts: {
    'questions.too-many-stands': { max: 5 },
    'questions.too-many-pinned': { max: 3 },
  },
  canaries: {
    'question.ask.text': [(room) => ask(room, 'mia', canary), 'public staff own read export recap'],
    'question.edit.text': [
      (room) => room.given(attendee('mia'), { type: 'question.edit', data: { questionId: asked(room), text: canary } }),
      'public staff own read export recap',
    ],
    'question.hide.reason': [
      (room) => moderates(room, 'hide', asked(room), { reason: canary }),
      'staff own read export',
    ],
    'question.label.label': [
      (room) => moderates(room, 'label', asked(room), { label: canary }),
      'public staff read export recap',
    ],
    'question.answer.text': [
      (room) => moderates(room, 'answer', asked(room), { text: canary }),
      'public staff own read export recap',
    ],
    'held-words.set.added[]': [
      (room) => room.given(ana, { type: 'held-words.set', data: { languages: [], added: [canary], allowed: [] } }),
      'staff',
    ],
    'held-words.set.allowed[]': [
      (room) => room.given(ana, { type: 'held-words.set', data: { languages: [], added: [], allowed: [canary] } }),
      'staff',
    ],
  },
  compared: ['question.approve.words.name', 'question.approve.words.label'],
};

import { refusalsOf, type CodeOf } from './rejection.ts';

/** The texts that people write, as a refusal names them. */
const texts = {
  answer: 'The answer',
  description: 'The name or description',
  'held-word': 'A held word',
  label: 'The label',
  name: 'The name',
  option: 'An option',
  place: 'The place',
  question: 'The question',
  reason: 'The reason',
  'segment-title': 'The title of a segment',
  'speaker-name': 'The name of a speaker',
  title: 'The title',
  topic: 'The topic',
  word: 'A word',
} as const;
export type TextName = keyof typeof texts;

/** What several capabilities refuse alike. */
export const common = refusalsOf('kernel', {
  textEmpty: {
    code: 'text-empty',
    says: ({ text }: { readonly text: TextName }) => `${texts[text]} is empty. Write a few words.`,
  },
  textTooLong: {
    code: 'text-too-long',
    says: ({ text, max }: { readonly text: TextName; readonly max: number }) =>
      `${texts[text]} is too long. Keep it to ${max} characters.`,
  },
  notAPerson: { code: 'not-allowed', says: 'Only somebody in the room can do that.' },
  unnamedPage: { code: 'bad-input', says: 'This page did not say its name. Reload it and try again.' },
  noSuchTurn: { code: 'no-such-item', says: 'There is no such turn in this room.' },
  turnOver: { code: 'stale', says: 'That turn is over. Look at who is on the floor now.' },
});
export type CommonCode = CodeOf<typeof common>;

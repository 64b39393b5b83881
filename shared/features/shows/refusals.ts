import { textsOf, type CommonCode } from '../../kernel/refusals.ts';
import { refusalsOf, type CodeOf } from '../../kernel/rejection.ts';

type Max = { readonly max: number };

/** What people write here. */
export const texts = textsOf({ question: 'The question', option: 'An option', word: 'A word' });

export const refusals = refusalsOf('shows', {
  noSuchShow: { code: 'no-such-item', says: 'There is no such show of hands in this room.' },
  noSuchChoice: { code: 'bad-input', says: 'This show of hands has no such choice.' },
  longWord: { code: 'text-too-long', says: 'This word is too long. Use a shorter one.' },
  noWord: { code: 'text-empty', says: 'Write a word.' },
  optionsElsewhere: { code: 'bad-input', says: 'Give options for a show with options, and for no other.' },
  optionTwice: {
    code: 'bad-input',
    says: ({ option }: { readonly option: string }) => `Two options say "${option}".`,
  },
  tooManyOpen: {
    code: 'not-allowed',
    says: ({ max }: Max) => `${max} shows are open already. Close one of them first.`,
  },
  tooMany: {
    code: 'not-allowed',
    says: ({ max }: Max) => `This room had ${max} shows of hands, which is as many as it keeps.`,
  },
  closed: { code: 'show-closed', says: 'This show of hands is closed.' },
  shown: { code: 'show-closed', says: 'This result has been shown; it stays as it is.' },
  tooManyCounted: { code: 'not-allowed', says: ({ max }: Max) => `${max} words are counted by eye already.` },
  seenByAll: { code: 'not-allowed', says: 'The result of this show is seen by everybody already.' },
  notWords: { code: 'bad-input', says: 'This show of hands has no words.' },
  sealed: { code: 'not-allowed', says: 'This show is sealed. Its words can be looked at once it is revealed.' },
  noSuchWord: { code: 'no-such-item', says: 'Nobody gave that word any more.' },
});
export type Code = CodeOf<typeof refusals> | CommonCode;

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
  severalElsewhere: { code: 'bad-input', says: 'Let people choose several only where there are options.' },
  tooMost: {
    code: 'bad-input',
    says: ({ options }: { readonly options: number }) =>
      `There are ${options} options. Let people choose that many or fewer.`,
  },
  choiceTwice: { code: 'bad-input', says: 'Name each choice once.' },
  tooManyChosen: { code: 'bad-input', says: ({ max }: Max) => `Choose up to ${max}.` },
  changedMeanwhile: { code: 'stale', says: 'A colleague has just changed this show of hands. Look again.' },
  openedAlready: { code: 'stale', says: 'This show of hands has been opened already.' },
  tooManyPrepared: {
    code: 'not-allowed',
    says: ({ max }: Max) => `${max} shows are prepared already. Open or remove one of them first.`,
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

import { refusalSentences } from '../../../../../shared/wire/refusal-sentences.ts';

/** What the room refuses, by its keys. English is what its rules say themselves; other languages say each again. */
export const refusalTexts = refusalSentences;

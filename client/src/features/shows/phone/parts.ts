import { AnswerShows } from './answer-shows-on-top.tsx';
import { AskedChip } from './asked-chip.tsx';

/** Shows of hands on the phone, in a chunk of their own. */
export const showParts = { AnswerShows, AskedChip } as const;

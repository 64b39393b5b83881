import type { Recap } from '../../../../shared/room/records.ts';

/* The parts that the recap's page is made of. */

export type RecapPulse = NonNullable<Recap['pulse']>;
export type RecapMoment = Recap['moments'][number];
export type RecapFloor = Recap['floor'];
export type RecapQuestions = Recap['questions'];
export type RecapQuestion = RecapQuestions['items'][number];

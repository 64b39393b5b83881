import type { Facts, PeopleFacts, RoomFacts } from '../kernel/facts.ts';
import { rememberBy } from '../kernel/remember.ts';
import type { FeatureStates } from './features.ts';

/** What features may know of each other: the very same as long as nothing of it changes. */
export const factsOf = rememberBy(
  ({ lifecycle, people, questions }: FeatureStates) => [lifecycle, people.staff, people.mutes, questions.heldWords],
  ({ lifecycle, people, questions: { heldWords } }): Facts => ({
    ...roomFacts(lifecycle),
    ...peopleFacts(people),
    heldWords,
  }),
);

const roomFacts = ({ phase, startedAt, endedAt }: FeatureStates['lifecycle']): RoomFacts => ({
  phase,
  ...(startedAt === undefined ? {} : { startedAt }),
  ...(endedAt === undefined ? {} : { endedAt }),
});

const peopleFacts = ({ staff, mutes }: FeatureStates['people']): PeopleFacts => ({ staff, mutes });

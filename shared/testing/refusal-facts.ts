import type { RefusalFacts } from '../kernel/rejection.ts';
import type { SomeFacts } from './fixture.ts';
import { fixtures } from './fixtures.ts';

/** Of what stands around the features; theirs are in their fixtures. */
const around: SomeFacts = {
  'kernel.text-empty': { text: 'topic' },
  'kernel.text-too-long': { text: 'topic', max: 200 },
  'room.not-understood': { field: 'topic', issue: 'wrong form' },
  'transport.message-mistaken': { field: 'id', issue: 'wrong form' },
  'transport.body-mistaken': { field: '', issue: 'wrong form' },
};

/** For every refusal whose sentence is made of facts. */
export const someFacts: SomeFacts = Object.assign({}, around, ...fixtures.map(([, { facts }]) => facts));

export const factsOf = (key: string): RefusalFacts | undefined =>
  (someFacts as { readonly [key: string]: RefusalFacts })[key];

import { z } from 'zod';
import { count, share, text, time, yes, type Told, type ViewOf, type WireSchemas } from '../../kernel/wire.ts';

const called = z.enum(['applause', 'three-two-one', 'wave', 'quiet']);

/** Much of the room reacted together: at once what and when, a second later how large it was (R3). */
const foundMoment = z.strictObject({
  kind: text.describe('of the reaction, or what the host called'),
  showAt: time,
  share: share.exactOptional().describe('of all who reacted until a second after it was found; 0 of a called one'),
  people: count.exactOptional().describe('the same'),
  peak: count.exactOptional().describe('taps in the busiest second'),
});

/** The host asked the room to do something together (R4). */
const calledMoment = z.strictObject({
  kind: called,
  showAt: time,
  called: yes.describe('the host asked the room to do something together'),
  endsAt: time.describe('before `showAt` where it was taken back in time: then it never shows'),
  share: z.literal(0),
  people: z.literal(0),
});

const moment = z
  .union([foundMoment, calledMoment])
  .describe(
    'The last 5. A found one is `kind` and `showAt` first; `share`, `people` and `peak` come a second later, of all who reacted until then.',
  );
export type MomentRecord = Told<typeof moment>;

const recap = z.strictObject({
  moments: z.array(
    z.strictObject({
      at: time,
      kind: text,
      called: yes.exactOptional(),
      share: share.exactOptional(),
      people: count.exactOptional(),
    }),
  ),
});
export type MomentsRecap = Told<typeof recap>;

const row = z.union([
  z.strictObject({
    how: z.literal('found'),
    kind: text,
    showAt: time,
    people: count.exactOptional(),
    here: count.exactOptional(),
    share: share.exactOptional(),
    peak: count.exactOptional(),
  }),
  z.strictObject({ how: z.literal('called'), kind: called, showAt: time, endsAt: time }),
]);

export type MomentRow = Told<typeof row>;

export const momentsRecords = {
  public: { 'moment:': moment },
  recap,
  exports: { moments: row },
} as const satisfies WireSchemas;
export type MomentsView = ViewOf<(typeof momentsRecords)['public']>;

import type { ParticipantId } from '../../kernel/actor.ts';

export type MomentId = string;

/** What a host can call the room to do together (R4). */
export type CalledKind = 'applause' | 'three-two-one' | 'wave' | 'quiet';

/** What a moment measured. Those found by older versions carry it themselves: as the threshold was reached. */
export type Measure = {
  /** Distinct people, of how many present, and their share (0 to 1). */
  readonly people: number;
  readonly here: number;
  readonly share: number;
  /** Taps in the busiest second. */
  readonly peak: number;
};

export type MomentEvent =
  | ({
      /** Much of the room reacted together (R3). */
      readonly type: 'moment.found';
      readonly moment: MomentId;
      /** The reaction that most people chose. */
      readonly kind: string;
      /** Every screen marks it at this instant of the room's clock. */
      readonly showAt: number;
    } & Partial<Measure>)
  | ({
      /** How large it was, once those who were only about to join in had done so (R3). */
      readonly type: 'moment.measured';
      readonly moment: MomentId;
    } & Measure)
  | {
      readonly type: 'moment.called';
      readonly moment: MomentId;
      readonly kind: CalledKind;
      readonly showAt: number;
      readonly endsAt: number;
      readonly by?: ParticipantId;
    }
  | { readonly type: 'moment.stopped'; readonly moment: MomentId; readonly by?: ParticipantId };

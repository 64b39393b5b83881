import type { Role } from '../../../shared/kernel/roles.ts';
import type { Rejection } from '../../../shared/kernel/rejection.ts';
import { transportRefusals as refusals } from '../../../shared/wire/refusals.ts';
import { refusalOf, type Allowance, type Cost, type Refused } from '../../room/commit/group.ts';
import type { AddressBudgets } from './admission.ts';
import { createBucket, createKeyed, type Bucket } from './buckets.ts';
import { transportLimits } from '../limits.ts';

/** What one person may still write. */
type Person = {
  readonly rewords: Bucket;
  readonly bytes: Bucket;
  readonly burstBytes: number;
  /** When the last command of a kind was spared, monotonic ms. */
  readonly sparedAtMs: Map<string, number>;
  /** Kinds that were refused, and until when. */
  readonly refused: Map<string, Charge & { readonly untilMs: number }>;
};

type Charge = {
  readonly bucket: Bucket;
  readonly count: number;
  /** So much must stay there for others. */
  readonly left?: number;
  readonly refusal: () => Rejection;
  readonly isOwn: boolean;
};

function createPerson(isStaff: boolean, monotonicMs: () => number): Person {
  const perSecond = isStaff ? transportLimits.staffLogBytesPerSecond : transportLimits.logBytesPerSecond;
  const burstBytes = isStaff ? transportLimits.staffLogBurstBytes : transportLimits.logBurstBytes;
  return {
    rewords: createBucket(transportLimits.rewordsPerMinute / 60, transportLimits.rewordsPerMinute, monotonicMs),
    bytes: createBucket(perSecond, burstBytes, monotonicMs),
    burstBytes,
    sparedAtMs: new Map(),
    refused: new Map(),
  };
}

/** What is to be paid for replacing one's own words. */
function rewording(person: Person, address: AddressBudgets | undefined): readonly Charge[] {
  const own: Charge = { bucket: person.rewords, count: 1, refusal: refusals.rewordedOften, isOwn: true };
  const { rewords } = address ?? {};
  return rewords === undefined
    ? [own]
    : [own, { bucket: rewords, count: 1, refusal: refusals.networkWritesMuch, isOwn: false }];
}

/**
 * What is to be paid for a place in the log. The last part of an address's budget is for people who wrote little
 * lately: so those who write without end do not take it from their neighbours.
 */
function writing(person: Person, address: AddressBudgets, isStaff: boolean, bytes: number): readonly Charge[] {
  const count = Math.min(bytes, person.burstBytes);
  const own: Charge = { bucket: person.bytes, count, refusal: refusals.wroteMuch, isOwn: true };
  /* What staff do for the room is not their address's to bear. */
  if (isStaff) return [own];
  const isCalm = person.bytes.waitMs(person.burstBytes / 2) === 0;
  const left = isCalm ? 0 : transportLimits.addressLogReservedBytes;
  return [own, { bucket: address.bytes, count, left, refusal: refusals.networkWritesMuch, isOwn: false }];
}

export type Allowances = (
  /** Of one room. */
  person: string,
  role: Role,
  /** Absent for the machine itself. */
  address: AddressBudgets | undefined,
  /** This person's own budget is used up. */
  onOwnExcess: () => void,
) => () => Allowance;

/** Who may write how much: of one person, over all their connections, and of one address, over all rooms. */
export function createAllowances(monotonicMs: () => number): Allowances {
  const attendees = createKeyed(() => createPerson(false, monotonicMs));
  const staff = createKeyed(() => createPerson(true, monotonicMs));

  const isSpareDue = ({ sparedAtMs }: Person, type: string): boolean =>
    monotonicMs() - (sparedAtMs.get(type) ?? Infinity) >= transportLimits.sparedEveryMs;

  /** One command of a kind in a while is never slowed: a whole hall does it at the same moment. */
  const isSpared = (person: Person, { type, bytes, isSparable }: Cost): boolean => {
    if (!isSparable || bytes > transportLimits.sparedBytes) return false;
    if (person.sparedAtMs.has(type) && !isSpareDue(person, type)) return false;
    person.sparedAtMs.set(type, monotonicMs());
    return true;
  };

  const refusalFor = ({ refusal, isOwn }: Charge, waitMs: number, onOwnExcess: () => void): Refused => {
    if (isOwn) onOwnExcess();
    return { ...refusalOf(refusal()), retryAfterMs: Math.ceil(waitMs) };
  };

  return (name, role, address, onOwnExcess) => {
    const isStaff = role !== 'attendee';
    const person = (isStaff ? staff : attendees)(name);
    const chargesFor = (cost: Cost): readonly Charge[] => [
      ...(cost.rewords ? rewording(person, address) : []),
      ...(address === undefined ? [] : writing(person, address, isStaff, cost.bytes)),
    ];
    /* Reading words over and over takes memory, also where nothing comes of it. */
    const early = (type: string): Refused | undefined => {
      const before = person.refused.get(type);
      const waitMs = before === undefined ? 0 : before.untilMs - monotonicMs();
      if (before !== undefined && waitMs > 0 && !isSpareDue(person, type))
        return refusalFor(before, waitMs, onOwnExcess);
      person.refused.delete(type);
      return undefined;
    };
    return () => {
      let isPaid = false;
      return {
        /* Decided once more, since somebody else was quicker: it is written once, and paid for once. */
        early: (type) => (isPaid ? undefined : early(type)),
        pay(cost) {
          if (isPaid) return undefined;
          const charges = chargesFor(cost);
          isPaid = isSpared(person, cost);
          /* Never refused, but whatever is not spared waits for it. */
          if (isPaid) {
            for (const { bucket, count } of charges) bucket.owe(count);
            return undefined;
          }
          const [longest] = charges
            .map((charge) => ({ charge, waitMs: charge.bucket.waitMs(charge.count, charge.left) }))
            .toSorted((a, b) => b.waitMs - a.waitMs);
          if (longest !== undefined && longest.waitMs > 0) {
            const { charge, waitMs } = longest;
            person.refused.set(cost.type, { ...charge, untilMs: monotonicMs() + waitMs });
            return refusalFor(charge, waitMs, onOwnExcess);
          }
          for (const { bucket, count } of charges) bucket.take(count);
          isPaid = true;
          return undefined;
        },
      };
    };
  };
}

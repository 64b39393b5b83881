import type { Personal } from '../../../../shared/room/records.ts';

/** The room knows this page as the one that plays. */
export function holdsSound({ sound }: Personal, tab: string | undefined): boolean {
  return tab !== undefined && sound?.client === tab;
}

/** What a page knows of the sound at one moment. */
export type SoundFacts = {
  /** The room knows this page as the one that plays. */
  readonly holds: boolean;
  /** It was switched on here and not off again. */
  readonly armed: boolean;
  /** Some page plays, as far as this one knows; undefined while it knows nothing. */
  readonly somebodyPlays: boolean | undefined;
};

/**
 * A page that played and was away for too long comes back to a room without sound: nobody switched it off, and nobody may
 * be near to switch it on again. It takes the sound again, once, unless another page has it by now.
 */
export function createKeptSound(take: () => void): (facts: SoundFacts) => void {
  let played = false;
  return ({ holds, armed, somebodyPlays }) => {
    if (holds) played = true;
    else if (!armed || somebodyPlays === true) played = false;
    if (!played || holds || somebodyPlays !== false) return;
    played = false;
    take();
  };
}

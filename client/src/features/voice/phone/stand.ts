import type { Personal } from '../../../../../shared/room/records.ts';
import type { MicProblem, PhoneVoiceState } from '../../../voice/types.ts';
import type { LocalNetwork } from '../../../voice/local-network.ts';
import { micTroubles, phoneTexts, standTexts } from '#texts/features/voice/phone';

/** Where somebody who speaks by phone stands: each is said in words of its own, with what to do (V4). */
export type PhoneStand =
  /** A moderator took the right away for this turn. */
  | { readonly is: 'cut' }
  | { readonly is: 'trouble'; readonly problem: MicProblem }
  /** Another page of the same person is the microphone. */
  | { readonly is: 'elsewhere'; readonly line: 'connecting' | 'live' | 'lost' }
  /** This page is, but nobody tapped since it was opened. */
  | { readonly is: 'idle' }
  /** The browser asks the person. */
  | { readonly is: 'asking' }
  /** Something else has the microphone for the moment; `talking`: the hall heard this person before. */
  | { readonly is: 'taken'; readonly talking: boolean }
  /** The hall plays nothing at the moment. */
  | { readonly is: 'sound-off' }
  /** Open, and nothing was heard yet. */
  | { readonly is: 'hello' }
  | { readonly is: 'connecting' }
  | { readonly is: 'live' }
  | { readonly is: 'lost' };

export type PhoneFacts = {
  readonly turnId: string;
  /** The room's word on it. */
  readonly own: Personal['voice'];
  /** The room's loudspeakers are connected. */
  readonly sound: boolean;
  /** The name of this very page. */
  readonly tab: string | undefined;
  /** The device's. */
  readonly voice: Pick<PhoneVoiceState, 'mic' | 'heard' | 'path' | 'turn'>;
};

export function phoneStandOf({ turnId, own, sound, tab, voice }: PhoneFacts): PhoneStand {
  const line = own?.turnId === turnId ? own.line : undefined;
  if (line === 'cut') return { is: 'cut' };
  const speaking = voice.turn === turnId;
  const here = own === undefined || tab === undefined || own.client === tab;
  if (!speaking && !here) return { is: 'elsewhere', line: line ?? 'connecting' };
  if (voice.mic.is === 'problem') return { is: 'trouble', problem: voice.mic.problem };
  if (!speaking || voice.mic.is === 'off') return { is: 'idle' };
  if (voice.mic.is === 'asking') return { is: 'asking' };
  if (!sound) return { is: 'sound-off' };
  if (voice.mic.is === 'taken') return { is: 'taken', talking: line === 'live' || line === 'lost' };
  if (line === 'lost' || (line === 'live' && voice.path === 'lost')) return { is: 'lost' };
  if (line === 'live') return { is: 'live' };
  return { is: voice.heard ? 'connecting' : 'hello' };
}

/** What is on the screen and stays in its place; within one step only words change, and the focus does not move. */
export type PhoneStep = 'hello' | 'talk' | 'stopped';

export function stepOf(stand: PhoneStand): PhoneStep {
  switch (stand.is) {
    case 'live':
    case 'lost':
      return 'talk';
    case 'taken':
      return stand.talking ? 'talk' : 'hello';
    case 'asking':
    case 'hello':
    case 'connecting':
      return 'hello';
    case 'cut':
    case 'trouble':
    case 'elsewhere':
    case 'idle':
    case 'sound-off':
      return 'stopped';
  }
}

type PhoneWords = { readonly title: string; readonly body: string };

type Circumstances = {
  /** It has been so for a while, and other ways are worth a look (V4). */
  readonly late?: boolean;
  /** The person speaks though the phone heard nothing: it cannot say that it hears them. */
  readonly anyway?: boolean;
  /** What the browser may keep the page from. */
  readonly nearby?: LocalNetwork | undefined;
};

/** Where one stands in plain words. */
export function phoneWords(
  stand: PhoneStand,
  { late = false, anyway = false, nearby }: Circumstances = {},
): PhoneWords {
  switch (stand.is) {
    case 'trouble': {
      const { title, help } = micTroubles[stand.problem];
      return { title, body: `${help} ${phoneTexts.safe}` };
    }
    case 'elsewhere':
      return standTexts.elsewhere[stand.line];
    case 'hello':
      return late ? standTexts.quiet : standTexts.hello;
    case 'connecting':
      if (late && nearby !== undefined) return standTexts.nearby[nearby];
      if (anyway) return late ? standTexts.anywaySlow : standTexts.anyway;
      return late ? standTexts.slow : standTexts.connecting;
    case 'cut':
    case 'idle':
    case 'asking':
    case 'taken':
    case 'sound-off':
    case 'live':
    case 'lost':
      return standTexts[stand.is];
  }
}

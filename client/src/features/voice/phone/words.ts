import type { LocalNetwork } from '../../../voice/local-network.ts';
import type { PhoneStand } from './stand.ts';
import { micTroubles, phoneTexts, standTexts } from '#texts/features/voice/phone';

export type PhoneWords = { readonly title: string; readonly body: string };

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

import type { PhoneStand } from './phone-stand.ts';
import { micTroubles, phoneTexts, standTexts } from './texts-phone.ts';

export type PhoneWords = { readonly title: string; readonly body: string };

/** Where one stands in plain words; `late`: it has been so for a while, and other ways are worth a look (V4). */
export function phoneWords(stand: PhoneStand, late: boolean): PhoneWords {
  switch (stand.is) {
    case 'trouble': {
      const { title, help } = micTroubles[stand.problem];
      return { title, body: `${help} ${phoneTexts.safe}` };
    }
    case 'elsewhere':
      return stand.live ? standTexts.elsewhereLive : standTexts.elsewhere;
    case 'hello':
      return late ? standTexts.quiet : standTexts.hello;
    case 'connecting':
      return late ? standTexts.slow : standTexts.connecting;
    case 'cut':
    case 'idle':
    case 'asking':
    case 'sound-off':
    case 'live':
    case 'lost':
      return standTexts[stand.is];
  }
}

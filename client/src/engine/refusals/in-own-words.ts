import { engineLimits } from '../limits.ts';

type Came = { readonly message: string; readonly key?: string | undefined };

const sentences = () => import('./sentences.ts').catch(() => undefined);

/** Has the sentences of all refusals ready, which weigh too much to come along with a page. */
export function fetchSentences(): void {
  void sentences();
}

/**
 * The same refusal, said in the language of these pages. As it came, in English, where they do not know it, or cannot
 * fetch their sentences in time.
 */
export async function inOwnWords<Refusal extends Came>(refusal: Refusal): Promise<Refusal> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), engineLimits.sentencesMs);
  });
  const own = (await Promise.race([sentences(), late]))?.sentenceFor(refusal);
  clearTimeout(timer);
  return own === undefined ? refusal : { ...refusal, message: own };
}

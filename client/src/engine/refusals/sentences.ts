import { refusalTexts } from '#texts/engine/refusals';

type Says = string | ((facts: object) => string);

/** Whoever reads what did not come would say "undefined". */
const onlyWhatCame: ProxyHandler<object> = {
  get(facts, name) {
    if (name in facts) return (facts as { readonly [fact: string | symbol]: unknown })[name];
    throw new Error(`There is no fact "${String(name)}".`);
  },
};

/**
 * The sentence for a refusal in the language of these pages, out of its key and the facts that stand beside it. Undefined
 * where these pages have none: another version of the server refuses by other keys, or with other facts.
 */
export function sentenceFor(refusal: { readonly key?: string | undefined }): string | undefined {
  const { key = '' } = refusal;
  if (!Object.hasOwn(refusalTexts, key)) return undefined;
  const says: Says = (refusalTexts as { readonly [key: string]: Says })[key] ?? '';
  if (typeof says === 'string') return says;
  try {
    return says(new Proxy(refusal, onlyWhatCame));
  } catch {
    return undefined;
  }
}

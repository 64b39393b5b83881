/**
 * What another language has to say for these texts: every sentence, functions of the same facts, the same lists and names.
 * Its file stands beside the English one and ends each text so: `satisfies Said<typeof en.floorTexts>`.
 */
export type Said<Texts> = Texts extends string
  ? string
  : Texts extends (...facts: infer Facts) => infer Words
    ? (...facts: Facts) => Said<Words>
    : Texts extends object
      ? { readonly [name in keyof Texts]: Said<Texts[name]> }
      : Texts;

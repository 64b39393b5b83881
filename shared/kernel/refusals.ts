import { refusalsOf, type CodeOf, type Rejection } from './rejection.ts';

/** Texts that people write, by the name that a refusal's facts have, with what its sentence calls them. */
export type Called = { readonly [text: string]: string };

/** What is refused of these texts: keys and sentences are the same wherever a text is declared. */
/* @__NO_SIDE_EFFECTS__ */
export const textRefusalsOf = <const Texts extends Called>(texts: Texts) =>
  refusalsOf('kernel', {
    textEmpty: {
      code: 'text-empty',
      says: ({ text }: { readonly text: keyof Texts & string }) => `${texts[text]} is empty. Write a few words.`,
    },
    textTooLong: {
      code: 'text-too-long',
      says: ({ text, max }: { readonly text: keyof Texts & string; readonly max: number }) =>
        `${texts[text]} is too long. Keep it to ${max} characters.`,
    },
  });

/** A text as its feature declares it: what is refused of it. */
export type WrittenText = {
  readonly empty: () => Rejection<'text-empty'>;
  readonly tooLong: (max: number) => Rejection<'text-too-long'>;
};

/** Declares the texts that people write in one feature; its value has them too, for the table of all refusals. */
/* @__NO_SIDE_EFFECTS__ */
export function textsOf<const Texts extends Called>(called: Texts) {
  const refusals = textRefusalsOf<Called>(called);
  const declared = Object.keys(called).map((text): readonly [string, WrittenText] => [
    text,
    { empty: () => refusals.textEmpty({ text }), tooLong: (max) => refusals.textTooLong({ text, max }) },
  ]);
  return { called, ...(Object.fromEntries(declared) as { readonly [Text in keyof Texts]: WrittenText }) };
}

/** What several capabilities refuse alike. */
export const common = refusalsOf('kernel', {
  notAPerson: { code: 'not-allowed', says: 'Only somebody in the room can do that.' },
  unnamedPage: { code: 'bad-input', says: 'This page did not say its name. Reload it and try again.' },
  noSuchTurn: { code: 'no-such-item', says: 'There is no such turn in this room.' },
  turnOver: { code: 'stale', says: 'That turn is over. Look at who is on the floor now.' },
});
export type CommonCode = CodeOf<typeof common> | CodeOf<ReturnType<typeof textRefusalsOf>>;

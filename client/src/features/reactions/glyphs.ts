import { reactionNames } from '#texts/features/reactions';

/** Reactions in the order in which they are offered where a room sets none. */
export const reactionKinds = ['applause', 'heart', 'laugh', 'wow', 'agree', 'lost'] as const;

export type ReactionKind = (typeof reactionKinds)[number];

/** One filled path each, in a box of 24 by 24: for an `<svg>` and for a canvas (`Path2D`) alike. */
type Glyph = { readonly path: string; readonly viewBox: '0 0 24 24' };

const glyph = (path: string): Glyph => ({ path, viewBox: '0 0 24 24' });

const face = 'M2.4 12a9.6 9.6 0 0 1 19.2 0a9.6 9.6 0 0 1-19.2 0Z';

export const reactionGlyphs: { readonly [kind in ReactionKind]: Glyph } = {
  applause: glyph(
    'M15.9.2l.4 0 .3.1.3.3 0 .4-.5 2.5-.3.3-.5.1-.4-.2-.2-.6.5-2.4.1-.3Z' +
      'M19.6 1.4l.5 0 .3.2.2.4-.1.4-1.6 2.3-.4.2-.4 0-.4-.5 0-.5 1.6-2.3Z' +
      'M22.5 4.6l.4 0 .4.3.1.5-.2.4-2.3 1.6-.4 0-.4-.2-.2-.5.2-.5Z' +
      'M8.2 4.9l.6.1.4.4.4 2-.7.1-.5.3-.4.5-.2.6-.6-3.1.2-.4.2-.3Z' +
      'M5.4 5l.4 0 .4.1.3.2.2.3.8 4.8-.6.5-.3.5-.2.7.1.7 2.9 5.1.4.5.3.6-.1 0-2.4.4-1-.1-.9-.4-1.1-.8-1.8-2-2.2' +
      '-1.6-.3-.5 0-.4 0-.5.2-.3.3-.3.8-.2 1 .3.2-.1.1-.2.1-.7-.7-4 .1-.6.5-.4.5-.1.3.1.3.2.3.3.9 4.9.4-.2-1' +
      '-5.7.1-.4.2-.3Z' +
      'M14.2 6.3l.6 0 .5.4 2 3.4.5.6.2.1.2-.1.7-.9.4-.2.5-.1.4.1.4.3.3.4.1.5-.7 2.8-.1 3.1-.2.7-.3.7-.6.8-.9.6' +
      '-2.2 1.3-.7.2-.7.1-.9-.1-.8-.3-.8-.4-.7-.6-.5-.9-.4-.9-.4-.4-2.7-4.8-.2-.5.1-.5.4-.4.6-.2.5.2.4.3 1.8' +
      ' 3.2.3-.4-2.7-4.8 0-.6.2-.4.4-.3.5-.1.4.2.4.3 2.5 4.4.4-.2-2.7-4.9-.1-.5.2-.4.4-.3.4-.2.5.1.4.4 2.9 4.9.5' +
      ' 0-2.4-4.4-.1-.4.1-.4.3-.3Z',
  ),
  heart: glyph(
    'M12 20.8C5.6 16.6 2.4 12.9 2.4 8.9A5.2 5.2 0 0 1 7.6 3.6C9.4 3.6 11 4.5 12 6' +
      'C13 4.5 14.6 3.6 16.4 3.6A5.2 5.2 0 0 1 21.6 8.9C21.6 12.9 18.4 16.6 12 20.8Z',
  ),
  laugh: glyph(
    `${face}M6.1 10.2H7.55A.75 .75 0 0 1 9.05 10.2H10.5A2.2 2.2 0 0 0 6.1 10.2Z` +
      'M13.5 10.2H14.95A.75 .75 0 0 1 16.45 10.2H17.9A2.2 2.2 0 0 0 13.5 10.2ZM6.6 12.9A5.4 5.4 0 0 0 17.4 12.9Z',
  ),
  wow: glyph(
    `${face}M7.2 9.2a1.4 1.4 0 0 0 2.8 0a1.4 1.4 0 0 0-2.8 0ZM14 9.2a1.4 1.4 0 0 0 2.8 0a1.4 1.4 0 0 0-2.8 0Z` +
      'M12 12.6a2.3 2.9 0 0 0 0 5.8a2.3 2.9 0 0 0 0-5.8Z',
  ),
  agree: glyph(
    'M2.6 10.4H6.4V20.4H2.6ZM8 20.4V10.2L11.6 2.6A2.6 2.6 0 0 1 14.2 5.2V8.6H19.2A2.2 2.2 0 0 1 21.4 11.2' +
      'L19.9 18.6A2.3 2.3 0 0 1 17.7 20.4Z',
  ),
  lost: glyph(
    'M6.2 8.2A5.8 5.8 0 1 1 13.5 13.8V15.8H10.5V11.4H12A3.2 3.2 0 1 0 9.2 8.2Z' +
      'M10.25 19.6a1.75 1.75 0 0 1 3.5 0a1.75 1.75 0 0 1-3.5 0Z',
  ),
};

/** Whether a record's word is one of the reactions known here. */
export function isReaction(kind: string): kind is ReactionKind {
  return kind in reactionGlyphs;
}

/** One that this page does not know yet is called what its record calls it. */
export function reactionName(kind: string): string {
  return isReaction(kind) ? reactionNames[kind] : kind;
}

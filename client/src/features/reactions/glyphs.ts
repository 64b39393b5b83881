/** Reactions in the order in which they are offered where a room sets none. */
export const reactionKinds = ['applause', 'heart', 'laugh', 'wow', 'agree', 'lost'] as const;

export type ReactionKind = (typeof reactionKinds)[number];

/** What each is called on every page. */
export const reactionNames: { readonly [kind in ReactionKind]: string } = {
  applause: 'Applause',
  heart: 'Heart',
  laugh: 'Laugh',
  wow: 'Wow',
  agree: 'Agree',
  lost: 'Lost',
};

/** One filled path each, in a box of 24 by 24: for an `<svg>` and for a canvas (`Path2D`) alike. */
export type Glyph = { readonly path: string; readonly viewBox: '0 0 24 24' };

const glyph = (path: string): Glyph => ({ path, viewBox: '0 0 24 24' });

const face = 'M2.4 12a9.6 9.6 0 0 1 19.2 0a9.6 9.6 0 0 1-19.2 0Z';

export const reactionGlyphs: { readonly [kind in ReactionKind]: Glyph } = {
  applause: glyph(
    'M10.42 18.06A2.6 2.6 0 0 1 5.58 19.94L2.08 10.94A2.6 2.6 0 0 1 6.92 9.06Z' +
      'M9.78 18.24A1.4 1.4 0 0 1 7.02 17.76L8.02 11.96A1.4 1.4 0 0 1 10.78 12.44Z' +
      'M18.42 19.94A2.6 2.6 0 0 1 13.58 18.06L17.08 9.06A2.6 2.6 0 0 1 21.92 10.94Z' +
      'M16.98 17.76A1.4 1.4 0 0 1 14.22 18.24L13.22 12.44A1.4 1.4 0 0 1 15.98 11.96Z' +
      'M11.05 2.6A.95 .95 0 0 1 12.95 2.6L12.95 6A.95 .95 0 0 1 11.05 6Z' +
      'M7.03 4.09A.95 .95 0 0 1 8.77 3.31L10.07 6.21A.95 .95 0 0 1 8.33 6.99Z' +
      'M15.23 3.31A.95 .95 0 0 1 16.97 4.09L15.67 6.99A.95 .95 0 0 1 13.93 6.21Z',
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

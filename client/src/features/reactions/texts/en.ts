import type { ReactionKind } from '../glyphs.ts';

/** What each is called on every page. */
export const reactionNames: { readonly [kind in ReactionKind]: string } = {
  applause: 'Applause',
  heart: 'Heart',
  laugh: 'Laugh',
  wow: 'Wow',
  agree: 'Agree',
  lost: 'Lost',
};

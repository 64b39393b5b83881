/* Apart from what a phone says first. */

export const keepsNothing =
  'This browser keeps nothing: if you load this page again, your hand and your questions are lost to you.';

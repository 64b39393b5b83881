/* Said where the pages' own code has not come, or cannot run: plain sentences, `{problem}` being what the browser says. */
export const beforeTexts = {
  description: 'Raise a hand, be called, be heard.',
  /** Of the picture in the preview of a link. */
  pictureAlt: 'A raised hand over the name Plenum.',
  noScript: 'Plenum needs JavaScript. Please allow it for this page, or ask a moderator to add your hand.',
  tooOld:
    'This browser is too old for Plenum. Update it, or use another one: Chrome or Edge from 103 on, Safari from 15.4, Firefox from 110. Until then a moderator can add your hand.',
  notWhole: 'Plenum did not come whole: the connection broke off. Load the page again.',
  broken:
    'Plenum cannot start here. {problem}. Load the page again; if that does not help, update this browser or use another one.',
} as const;

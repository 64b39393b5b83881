// chunk: later
export const newerTexts = {
  takeTheirs: 'Take theirs',
  keepMine: 'Go on with mine',
} as const;

// chunk: staff
export const newerTexts = {
  takeTheirs: 'Take theirs',
  keepMine: 'Go on with mine',
} as const;

/** Under which a tab keeps the links of a room that it opened. */
export const openedKey = 'plenum.opened';

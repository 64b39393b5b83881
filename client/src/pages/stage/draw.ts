const groupChars = 16;

/** A hash as people compare it: in groups of sixteen. */
export function inGroups(hash: string): string {
  return (hash.match(new RegExp(`.{1,${groupChars}}`, 'gu')) ?? []).join(' ');
}

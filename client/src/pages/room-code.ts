const spacesAndDashes = /[\s\p{Pd}_.]+/gu;
const roomPath = /\/r\/([^/?#\s]+)/iu;

/** The code in what a person typed or pasted: any case, with spaces or dashes, or a whole link. */
export function readRoomCode(typed: string): string {
  const inLink = roomPath.exec(typed)?.[1];
  return (inLink ?? typed).normalize('NFKC').replace(spacesAndDashes, '').toUpperCase();
}

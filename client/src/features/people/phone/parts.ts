import { OwnName } from './own-name.tsx';
import { OwnPlace } from './own-place.tsx';

/** What somebody may tell about themselves: fetched by phones once the hand stands, in a chunk of its own. */
export const ownParts = { OwnName, OwnPlace } as const;

import { eveningByPhone } from '../../../testing/acts/voice.ts';
import type { Fixture } from '../../../testing/fixture.ts';

/* Random rooms speak by phone all the time: `random-room.ts`. */
export const fixture: Fixture = { acts: {}, evening: eveningByPhone, canaries: {} };

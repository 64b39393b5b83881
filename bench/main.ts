import { benchClocks } from './clocks.ts';
import { benchComingIn } from './coming-in.ts';
import { benchFanOut } from './fan-out.ts';
import { benchKillCycles } from './kill-cycles.ts';
import { benchNewcomers } from './newcomers.ts';
import { benchAllAtOnce } from './all-at-once.ts';
import { benchRestart } from './restart.ts';
import { benchStorm } from './storm.ts';
import { benchVoice } from './voice.ts';
import { benchVotes } from './votes.ts';

/* `npm run bench`, or some of it: `npm run bench -- coming-in fan-out votes storm clocks newcomers all-at-once voice restart kill-cycles` */
const benches = {
  'coming-in': benchComingIn,
  'fan-out': benchFanOut,
  votes: benchVotes,
  storm: benchStorm,
  clocks: benchClocks,
  newcomers: benchNewcomers,
  'all-at-once': benchAllAtOnce,
  voice: benchVoice,
  restart: benchRestart,
  'kill-cycles': benchKillCycles,
} as const;
const wanted = process.argv.slice(2);
for (const [name, run] of Object.entries(benches)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  console.log(`\n== ${name}`);
  await run();
}

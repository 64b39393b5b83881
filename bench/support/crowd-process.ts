import { fork, type ChildProcess } from 'node:child_process';
import type { CrowdAnswer, CrowdOrder } from '../crowd.ts';

/** Tells the crowd's process what to do; resolves with what it answers. */
export function ask(crowd: ChildProcess, order: CrowdOrder): Promise<CrowdAnswer> {
  return new Promise((resolve, reject) => {
    const left = (code: number | null) => reject(new Error(`the crowd left with ${code}`));
    crowd.once('exit', left);
    crowd.once('message', (message) => {
      crowd.off('exit', left);
      resolve(message as CrowdAnswer);
    });
    crowd.send(order);
  });
}

/** A process with `count` attendees in that room. */
export async function startCrowd(base: string, code: string, count: number): Promise<ChildProcess> {
  const crowd = fork(new URL('../crowd.ts', import.meta.url), { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
  await ask(crowd, { order: 'join', base, code, count });
  return crowd;
}

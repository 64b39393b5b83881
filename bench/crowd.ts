import { setTimeout as sleep } from 'node:timers/promises';
import { connect, type Wire } from './support/wire.ts';

/**
 * A crowd in a process of its own. Told over IPC: `join` connects `count` attendees, `tap` makes them send `perSecond`
 * reactions together, `count` answers how many frames came in since the last `count`, `leave` ends it.
 */
export type CrowdOrder =
  | { readonly order: 'join'; readonly base: string; readonly code: string; readonly count: number }
  | { readonly order: 'tap'; readonly perSecond: number }
  | { readonly order: 'count' }
  | { readonly order: 'leave' };
export type CrowdAnswer = { readonly frames: number; readonly bytes: number; readonly connected: number };

const crowd: Wire[] = [];
let frames = 0;
let bytes = 0;
let tapping: NodeJS.Timeout | undefined;

async function join(base: string, code: string, count: number): Promise<void> {
  const inBatches = 50;
  while (crowd.length < count) {
    const batch = Math.min(inBatches, count - crowd.length);
    const joined = Array.from({ length: batch }, () =>
      connect(base, { v: 1, code }, (name, text) => {
        if (name !== 'frame') return;
        // Read as a phone would: a crowd that only counts sleeps between frames, and waking it is what writing then costs.
        const [, frame] = JSON.parse(text.slice(2)) as [string, { readonly seq: number }];
        if (frame.seq < 1) throw new Error('a frame without its place');
        frames += 1;
        bytes += text.length;
      }),
    );
    crowd.push(...(await Promise.all(joined)));
    await sleep(5);
  }
}

function tap(perSecond: number): void {
  clearInterval(tapping);
  if (perSecond === 0) return;
  const everyMs = 20;
  const each = Math.max(1, Math.round((perSecond * everyMs) / 1000));
  let turn = 0;
  tapping = setInterval(() => {
    for (let i = 0; i < each; i += 1) {
      crowd[turn % crowd.length]?.send('react', { applause: 1 });
      turn += 1;
    }
  }, everyMs);
}

function answer(): void {
  const told: CrowdAnswer = { frames, bytes, connected: crowd.filter(({ socket }) => socket.readyState === 1).length };
  frames = 0;
  bytes = 0;
  process.send?.(told);
}

async function obey(message: CrowdOrder): Promise<void> {
  switch (message.order) {
    case 'join':
      await join(message.base, message.code, message.count);
      return answer();
    case 'tap':
      tap(message.perSecond);
      return answer();
    case 'count':
      return answer();
    case 'leave':
      clearInterval(tapping);
      for (const wire of crowd) wire.close();
      answer();
      process.disconnect();
  }
}

process.on('message', (message: CrowdOrder) => {
  obey(message).catch((error: unknown) => {
    process.stderr.write(`${String(error)}\n`);
    process.exit(1);
  });
});

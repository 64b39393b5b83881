import { randomInt } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { connect, type Wire } from './support/wire.ts';

/**
 * A crowd in a process of its own. Told over IPC: `join` connects `count` attendees, `tap` makes them tap `perSecond`
 * times together and send it as phones do, gathered, `vote` makes the first `voters` stand with questions and let go again, `perSecond` together,
 * `count` answers what came in since the last `count`, `leave` ends it.
 */
export type CrowdOrder =
  | { readonly order: 'join'; readonly base: string; readonly code: string; readonly count: number }
  | { readonly order: 'tap'; readonly perSecond: number; readonly kinds?: readonly string[] }
  | {
      readonly order: 'vote';
      readonly perSecond: number;
      readonly voters: number;
      readonly questions: readonly string[];
    }
  | { readonly order: 'count' }
  | { readonly order: 'leave' };
export type CrowdAnswer = {
  readonly frames: number;
  readonly bytes: number;
  readonly connected: number;
  /** Of one frame, since the last count. */
  readonly largestFrameBytes: number;
  /** Everything that came in at those who do not vote, personal records and all. */
  readonly onlookers: { readonly people: number; readonly bytes: number };
  readonly votes: { readonly accepted: number; readonly refused: number };
};

const crowd: Wire[] = [];
let frames = 0;
let bytes = 0;
let largestFrameBytes = 0;
let onlookersBytes = 0;
let voters = 0;
let accepted = 0;
let refused = 0;
let tapping: NodeJS.Timeout | undefined;
let voting: NodeJS.Timeout | undefined;

async function join(base: string, code: string, count: number): Promise<void> {
  const inBatches = 50;
  while (crowd.length < count) {
    const batch = Math.min(inBatches, count - crowd.length);
    const first = crowd.length;
    const joined = Array.from({ length: batch }, (_, offset) =>
      connect(base, { v: 1, code }, (name, text) => {
        if (first + offset >= voters) onlookersBytes += Buffer.byteLength(text);
        if (name !== 'frame') return;
        // Read as a phone would: a crowd that only counts sleeps between frames, and waking it is what writing then costs.
        const [, frame] = JSON.parse(text.slice(2)) as [string, { readonly seq: number }];
        if (frame.seq < 1) throw new Error('a frame without its place');
        frames += 1;
        bytes += text.length;
        largestFrameBytes = Math.max(largestFrameBytes, Buffer.byteLength(text));
      }),
    );
    crowd.push(...(await Promise.all(joined)));
    await sleep(5);
  }
}

/** Phones gather what is tapped and send it four times a second at most. */
const sendsPerSecond = 4;

function tap({ perSecond, kinds = ['applause'] }: Extract<CrowdOrder, { order: 'tap' }>): void {
  clearInterval(tapping);
  if (perSecond === 0) return;
  const everyMs = 20;
  const messages = Math.min(perSecond, crowd.length * sendsPerSecond);
  const each = Math.max(1, Math.round((messages * everyMs) / 1000));
  let turn = 0;
  let owed = 0;
  tapping = setInterval(() => {
    for (let i = 0; i < each; i += 1) {
      owed += perSecond / messages;
      const taps = Math.floor(owed);
      owed -= taps;
      crowd[turn % crowd.length]?.send('react', { [kinds[randomInt(kinds.length)] ?? 'applause']: taps });
      turn += 1;
    }
  }, everyMs);
}

/** Each vote is somebody's next step: stand with a question they do not stand with, or let go of one. */
function vote({ perSecond, voters: count, questions }: Extract<CrowdOrder, { order: 'vote' }>): void {
  clearInterval(voting);
  if (perSecond === 0) return;
  voters = count;
  const everyMs = 50;
  const each = Math.max(1, Math.round((perSecond * everyMs) / 1000));
  const stands = new Map<number, Set<string>>();
  const sequences = new Map<number, number>();
  let turn = 0;
  voting = setInterval(() => {
    for (let i = 0; i < each; i += 1) {
      const person = (turn += 1) % count;
      const own = stands.get(person) ?? new Set();
      stands.set(person, own);
      const questionId = questions[randomInt(questions.length)] ?? '';
      const lets = own.has(questionId);
      if (lets) own.delete(questionId);
      else own.add(questionId);
      const sequence = (sequences.get(person) ?? 0) + 1;
      sequences.set(person, sequence);
      const sent = crowd[person]?.command(
        { client: `voter-${person}-of-bench`, sequence },
        lets ? 'question.unstand' : 'question.stand',
        { questionId },
      );
      void sent?.then((ack) => (ack.ok ? (accepted += 1) : (refused += 1)));
    }
  }, everyMs);
}

function answer(): void {
  const told: CrowdAnswer = {
    frames,
    bytes,
    connected: crowd.filter(({ socket }) => socket.readyState === 1).length,
    largestFrameBytes,
    onlookers: { people: crowd.length - voters, bytes: onlookersBytes },
    votes: { accepted, refused },
  };
  [frames, bytes, largestFrameBytes, onlookersBytes, accepted, refused] = [0, 0, 0, 0, 0, 0];
  process.send?.(told);
}

async function obey(message: CrowdOrder): Promise<void> {
  switch (message.order) {
    case 'join':
      await join(message.base, message.code, message.count);
      return answer();
    case 'tap':
      tap(message);
      return answer();
    case 'vote':
      vote(message);
      return answer();
    case 'count':
      return answer();
    case 'leave':
      clearInterval(tapping);
      clearInterval(voting);
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

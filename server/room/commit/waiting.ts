import type { Submission } from './group.ts';

export type Waiting<Job> = {
  readonly size: () => number;
  add(job: Job): void;
  /** At most `count`, those to decide next. */
  take(count: number): readonly Job[];
};

/**
 * The commands of one room that are still to be decided. Whoever works for the room comes first, and the room itself;
 * then everybody in turn, one command each: so however much some send, nobody waits longer than one round. The commands
 * of one person stay in order.
 */
export function createWaiting<Job extends Submission>(): Waiting<Job> {
  const first: Job[] = [];
  /** In the order of their turns. */
  const people = new Map<string, Job[]>();
  let size = 0;

  const next = (): Job | undefined => {
    const job = first.shift();
    if (job !== undefined) return job;
    const [turn] = people;
    if (turn === undefined) return undefined;
    const [person, jobs] = turn;
    people.delete(person);
    const own = jobs.shift();
    if (jobs.length > 0) people.set(person, jobs);
    return own;
  };

  return {
    size: () => size,
    add(job) {
      size += 1;
      const { participant, role } = job.actor;
      if (participant === undefined || role !== 'attendee') return void first.push(job);
      const own = people.get(participant);
      if (own === undefined) people.set(participant, [job]);
      else own.push(job);
    },
    take(count) {
      const taken: Job[] = [];
      while (taken.length < count) {
        const job = next();
        if (job === undefined) break;
        taken.push(job);
      }
      size -= taken.length;
      return taken;
    },
  };
}

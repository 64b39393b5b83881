import fc from 'fast-check';
import { expect, test } from 'vitest';
import { concerned } from '../../room/views.ts';
import { ask, does, stood } from '../../testing/acts/questions.ts';
import { ana, Scenario } from '../../testing/scenario.ts';

const people = ['a', 'b', 'c', 'd', 'e', 'f'] as const;

/** The plain rules: who did what, and what was merged into what. Everything else is counted from that, each time. */
class Reference {
  readonly stands = new Map<string, Set<string>>();
  readonly into = new Map<string, string>();
  readonly author = new Map<string, string>();

  private merged(id: string): readonly string[] {
    return [...this.into].filter(([, target]) => target === id).map(([source]) => source);
  }
  supporters(id: string): ReadonlySet<string> {
    const all = new Set([
      ...(this.stands.get(id) ?? []),
      ...this.merged(id).flatMap((one) => [...this.supporters(one)]),
    ]);
    all.delete(this.author.get(id) ?? '');
    return all;
  }
  released(id: string): void {
    for (const one of this.merged(id)) this.into.delete(one);
  }
  letGo(id: string, person: string): void {
    this.stands.get(id)?.delete(person);
    for (const one of this.merged(id)) this.letGo(one, person);
  }
}

const moderated = ['hide', 'approve', 'answered', 'answer', 'onstage', 'label', 'withdraw', 'edit'] as const;

type Step = {
  readonly act: 'stand' | 'unstand' | 'merge' | 'reopen' | 'ask' | (typeof moderated)[number];
  readonly who: number;
  readonly item: number;
  readonly other: number;
};

const steps = fc.array(
  fc.record<Step>({
    act: fc.constantFrom(
      ...(['stand', 'stand', 'stand', 'stand', 'stand', 'unstand', 'unstand', 'merge', 'merge', 'reopen'] as const),
      ...(['reopen', 'reopen', 'ask', ...moderated] as const),
    ),
    who: fc.nat(5),
    item: fc.nat(30),
    other: fc.nat(30),
  }),
  { minLength: 5, maxLength: 80, size: 'max' },
);

const more: { readonly [act in Step['act']]?: object } = {
  answer: { text: 'Because.' },
  label: { label: 'Later' },
  hide: { reason: 'Not now' },
  edit: { text: 'Other words?' },
};

function acting(plain: Reference, act: Step['act'], id: string) {
  const isOwn = act === 'withdraw' || act === 'edit';
  return [isOwn ? (plain.author.get(id) ?? '') : ana, act, id] as const;
}

/** One step in the room and, where the room took it, in the plain rules. */
function take(room: Scenario, plain: Reference, { act, who, item, other }: Step): void {
  const ids = [...plain.author.keys()];
  const name = people[who] ?? 'a';
  const id = ids[item % ids.length] ?? '';
  const into = ids[other % ids.length] ?? '';
  const changed = () => room.refused === undefined && (room.entries.at(-1)?.events.length ?? 0) > 0;
  if (act === 'ask') plain.author.set(ask(room, name), name);
  else if (act === 'stand') {
    does(room, name, 'stand', id);
    if (changed()) plain.stands.set(id, (plain.stands.get(id) ?? new Set()).add(name));
  } else if (act === 'unstand') {
    does(room, name, 'unstand', id);
    if (changed()) plain.letGo(id, name);
  } else if (act === 'merge') {
    does(room, ana, 'merge', id, { into });
    if (changed()) plain.into.set(id, into);
  } else if (act === 'reopen') {
    does(room, ana, 'reopen', id);
    if (changed()) plain.into.delete(id);
  } else {
    does(room, ...acting(plain, act, id), more[act] ?? {});
    if ((act === 'withdraw' || act === 'hide') && changed()) plain.released(id);
  }
}

test('Q2 Q3 whatever is stood with, let go, merged and taken apart: every weight is that of the plain rules', () => {
  let merges = 0;
  fc.assert(
    fc.property(steps, (run) => {
      const room = Scenario.open();
      const plain = new Reference();
      for (const name of ['a', 'b', 'c', 'a']) plain.author.set(ask(room, name), name);
      for (const step of run) {
        take(room, plain, step);
        const { questions, weights } = room.public;
        const order = (questions?.['order'] ?? []) as readonly string[];
        expect(weights?.['w']).toEqual(order.map((id) => plain.supporters(id).size));
      }
      merges += plain.into.size;
      for (const name of people) {
        const roots = [...plain.author.keys()].filter((id) => !plain.into.has(id));
        const expected = roots.filter((id) => plain.supporters(id).has(name));
        expect(stood(room, name).toSorted()).toEqual(expected.toSorted());
      }
    }),
    { numRuns: 200 },
  );
  expect(merges).toBeGreaterThan(50);
});

const ownText = (room: Scenario, name: string) => JSON.stringify({ ...room.of(name), revision: 0 });

test('P3 whoever’s own record a step changed is told; a vote tells its voter, and the author where it locks or frees', () => {
  fc.assert(
    fc.property(steps, (run) => {
      const room = Scenario.open();
      const plain = new Reference();
      for (const name of ['a', 'b', 'c', 'a']) plain.author.set(ask(room, name), name);
      for (const step of run) {
        const before = people.map((name) => ownText(room, name));
        const entries = room.entries.length;
        take(room, plain, step);
        const entry = room.entries.at(-1);
        if (entry === undefined || room.entries.length === entries) continue;
        const told = concerned(room.state, entry);
        const changed = people.filter((name, i) => before[i] !== ownText(room, name));
        expect(changed.filter((name) => !told.has(`p-${name}`))).toEqual([]);
        if (step.act === 'stand') expect(told.size).toBeLessThanOrEqual(2);
      }
    }),
    { numRuns: 200 },
  );
});

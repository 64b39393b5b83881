import { Map as PersistentMap, Set as PersistentSet } from 'immutable';
import type { ParticipantId } from '../../kernel/actor.ts';
import { limits } from '../../kernel/limits.ts';
import type { QuestionId } from './events.ts';

type People = PersistentSet<ParticipantId>;

/**
 * Who stands with which question, apart from the questions themselves: so that a vote touches nothing else.
 * `own` holds what people did themselves and is left alone by merging. So opening a merged one again separates the two
 * exactly, whatever happened meanwhile.
 */
export type Standing = {
  readonly own: PersistentMap<QuestionId, People>;
  /** Where others were merged in: all who stand with it or with one of those, once each, without its author. */
  readonly united: PersistentMap<QuestionId, People>;
  readonly mergedIn: PersistentMap<QuestionId, readonly QuestionId[]>;
  readonly into: PersistentMap<QuestionId, QuestionId>;
  /** What a person stands with by their own act. */
  readonly of: PersistentMap<ParticipantId, PersistentSet<QuestionId>>;
};

export const nobodyStands: Standing = {
  own: PersistentMap(),
  united: PersistentMap(),
  mergedIn: PersistentMap(),
  into: PersistentMap(),
  of: PersistentMap(),
};

const nobody: People = PersistentSet();

type AuthorOf = (id: QuestionId) => ParticipantId | undefined;

export function supportersOf({ united, own }: Standing, id: QuestionId): People {
  return (united.size === 0 ? undefined : united.get(id)) ?? own.get(id) ?? nobody;
}

export function weightOf(standing: Standing, id: QuestionId): number {
  return supportersOf(standing, id).size;
}

/** Others stand with its words, or theirs were put together with it. */
export function isLocked(standing: Standing, id: QuestionId): boolean {
  return weightOf(standing, id) > 0 || standing.mergedIn.has(id);
}

/** The question that speaks for this one now: itself, or what it was merged into. */
export function rootOf({ into }: Standing, id: QuestionId): QuestionId {
  let root = id;
  for (let next = into.get(root); next !== undefined; next = into.get(root)) root = next;
  return root;
}

/** A question and all that were merged into it, directly or not. */
export function familyOf(standing: Standing, id: QuestionId): readonly QuestionId[] {
  return [id, ...(standing.mergedIn.get(id) ?? []).flatMap((one) => familyOf(standing, one))];
}

/** A question and all it was merged into, from the near to the far. */
export function lineOf({ into }: Standing, id: QuestionId): readonly QuestionId[] {
  const line = [id];
  for (let next = into.get(id); next !== undefined; next = into.get(next)) line.push(next);
  return line;
}

/** The questions one person counts for, as they are known now. */
export function stoodWith(standing: Standing, person: ParticipantId): readonly QuestionId[] {
  const own = standing.of.get(person);
  if (own === undefined) return [];
  const roots = new Set([...own].map((id) => rootOf(standing, id)));
  return [...roots].filter((id) => supportersOf(standing, id).has(person));
}

/** Brings one person's place in the united sets up to date, from a question upwards. */
function settled(standing: Standing, id: QuestionId, person: ParticipantId, authorOf: AuthorOf): Standing {
  let { united } = standing;
  for (const one of lineOf(standing, id)) {
    const before = united.get(one);
    if (before === undefined) continue;
    const now = { ...standing, united };
    const counts =
      person !== authorOf(one) &&
      (standing.own.get(one)?.has(person) === true ||
        (standing.mergedIn.get(one) ?? []).some((merged) => supportersOf(now, merged).has(person)));
    united = united.set(one, counts ? before.add(person) : before.delete(person));
  }
  return united === standing.united ? standing : { ...standing, united };
}

export function stand(standing: Standing, id: QuestionId, person: ParticipantId, authorOf: AuthorOf): Standing {
  const own = standing.own.update(id, nobody, (people) => people.add(person));
  const of = standing.of.update(person, PersistentSet<QuestionId>(), (ids) => ids.add(id));
  return settled({ ...standing, own, of }, id, person, authorOf);
}

/**
 * Forgets in a person's own list what is over, once it is full: there is no end to the questions of an evening. They
 * are still counted, should one of those be opened again.
 */
export function forgotten(standing: Standing, person: ParticipantId, isOver: (root: QuestionId) => boolean): Standing {
  const ids = standing.of.get(person);
  if (ids === undefined || ids.size < limits.standsPerPersonCount) return standing;
  return {
    ...standing,
    of: standing.of.set(
      person,
      ids.filter((id) => !isOver(rootOf(standing, id))),
    ),
  };
}

/** Lets go of a question and of all that were merged into it. */
export function unstand(standing: Standing, id: QuestionId, person: ParticipantId, authorOf: AuthorOf): Standing {
  let { own, united } = standing;
  let ids = standing.of.get(person) ?? PersistentSet<QuestionId>();
  for (const one of familyOf(standing, id)) {
    const people = own.get(one);
    if (people !== undefined) own = own.set(one, people.delete(person));
    const all = united.get(one);
    if (all !== undefined) united = united.set(one, all.delete(person));
    ids = ids.delete(one);
  }
  const of = ids.size === 0 ? standing.of.delete(person) : standing.of.set(person, ids);
  return settled({ ...standing, own, united, of }, id, person, authorOf);
}

/** Counts a question and all above it anew, after something was merged into it or taken out. */
function recounted(standing: Standing, id: QuestionId, authorOf: AuthorOf): Standing {
  let { united } = standing;
  for (const one of lineOf(standing, id)) {
    const merged = standing.mergedIn.get(one) ?? [];
    const now = { ...standing, united };
    const author = authorOf(one);
    const all = merged
      .reduce((people, child) => people.union(supportersOf(now, child)), standing.own.get(one) ?? nobody)
      .filter((person) => person !== author);
    united = merged.length === 0 ? united.delete(one) : united.set(one, all);
  }
  return { ...standing, united };
}

export function unite(standing: Standing, source: QuestionId, target: QuestionId, authorOf: AuthorOf): Standing {
  const mergedIn = standing.mergedIn.update(target, [], (ids) => [...ids, source]);
  return recounted({ ...standing, mergedIn, into: standing.into.set(source, target) }, target, authorOf);
}

export function separate(standing: Standing, source: QuestionId, authorOf: AuthorOf): Standing {
  const target = standing.into.get(source);
  if (target === undefined) return standing;
  const left = (standing.mergedIn.get(target) ?? []).filter((id) => id !== source);
  const mergedIn = left.length === 0 ? standing.mergedIn.delete(target) : standing.mergedIn.set(target, left);
  return recounted({ ...standing, mergedIn, into: standing.into.delete(source) }, target, authorOf);
}

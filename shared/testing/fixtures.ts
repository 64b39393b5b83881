import { registry } from '../room/room.ts';
import type { Fixture } from './fixture.ts';
import type { Scenario } from './scenario.ts';

/* Found by the names of the registry, so that a new feature needs no line here. */

async function fixtureOf(name: string): Promise<Fixture> {
  const path = `features/${name}/testing/fixture.ts`;
  try {
    return ((await import(new URL(`../${path}`, import.meta.url).href)) as { readonly fixture: Fixture }).fixture;
  } catch (cause) {
    throw new Error(`shared/${path} does not say what tests of the whole room are to know of ${name}`, { cause });
  }
}

/** Of every feature, in the order of the registry. */
export const fixtures: readonly (readonly [feature: string, fixture: Fixture])[] = await Promise.all(
  registry.map(async ([name]) => [name, await fixtureOf(name)] as const),
);

/** Whatever can happen of each feature, for those that say. */
export const evenings: readonly ((room: Scenario) => Scenario)[] = fixtures.flatMap(([, { evening }]) =>
  evening === undefined ? [] : [evening],
);

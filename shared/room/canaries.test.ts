import { expect, test } from 'vitest';
import { z } from 'zod';
import { limits } from '../kernel/limits.ts';
import { moderatorsUp, roles, type ActorRole } from '../kernel/roles.ts';
import { canary } from '../testing/fixture.ts';
import { fixtures } from '../testing/fixtures.ts';
import { Scenario } from '../testing/scenario.ts';
import { answersTo } from '../testing/wire/asked-reads.ts';
import { registry } from './room.ts';
import { exportOf, recapOf } from './views.ts';

/*
 * One word for each text that anybody can send, and who is told it then, before anybody has done anything more. `own` is
 * whoever wrote it (Mia, of attendees), `read` moderators who ask, `recap` everybody once the room is over. Whoever adds a
 * text adds its line to the fixture of its feature.
 */

const others: readonly ActorRole[] = [...roles.filter((role) => !moderatorsUp.some((one) => one === role)), 'system'];
const lines = fixtures.flatMap(([, { canaries }]) => Object.entries(canaries));

type Form = {
  readonly type?: string;
  readonly maxLength?: number;
  readonly properties?: Readonly<Record<string, Form>>;
  readonly items?: Form;
  readonly anyOf?: readonly Form[];
};

/** Where texts stand: what people write may be longer than any id. */
function textsIn(path: string, { type, maxLength = 0, properties = {}, items, anyOf = [] }: Form): readonly string[] {
  return [
    ...(type === 'string' && maxLength > limits.handleChars ? [path] : []),
    ...Object.entries(properties).flatMap(([field, form]) => textsIn(`${path}.${field}`, form)),
    ...(items === undefined ? [] : textsIn(`${path}[]`, items)),
    ...anyOf.flatMap((form) => textsIn(path, form)),
  ];
}

test.each(registry)('P3 there is a word for every text that a command of %s may bring', (name, { commands }) => {
  const texts = Object.entries(commands).flatMap(([type, { data }]) => textsIn(type, z.toJSONSchema(data) as Form));
  const { canaries = {}, compared = [] } = new Map(fixtures).get(name) ?? {};
  const file = `shared/features/${name}/testing/fixture.ts`;
  expect([...Object.keys(canaries), ...compared].toSorted(), `the canaries of ${file}`).toEqual(texts.toSorted());
});

test.each(lines)('P3 what is written as %s is told to whom it is for, and to nobody else', (_text, [write, toldTo]) => {
  const opened = Scenario.open();
  const written = write(opened);
  const room = written instanceof Scenario ? written : opened;
  const told: { readonly [audience: string]: unknown } = {
    public: room.public,
    stage: room.stage,
    staff: room.staff,
    speaker: room.speaker,
    own: room.of('mia'),
    another: room.of('kim'),
    read: answersTo(room.state, moderatorsUp),
    'read-by-others': answersTo(room.state, others),
    export: exportOf(room.state),
    recap: recapOf(room.phase('ended').state),
  };
  const says = (what: unknown) => (JSON.stringify(what) ?? '').toUpperCase().includes(canary);
  expect(Object.keys(told).filter((audience) => says(told[audience]))).toEqual(toldTo.split(' ').filter(Boolean));
});

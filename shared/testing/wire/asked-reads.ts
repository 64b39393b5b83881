import { isRejection } from '../../kernel/rejection.ts';
import type { ActorRole } from '../../kernel/roles.ts';
import { registry, type RoomState } from '../../room/room.ts';
import { answerTo } from '../../room/views.ts';
import { valuesOf } from './schema-values.ts';

const reads = registry.flatMap(([, { reads: all = {} }]) =>
  Object.entries(all).map(([name, { data }]) => ({ name, values: valuesOf(data, []) })),
);

/**
 * What these roles are answered, whatever may be asked, declared or not: plainly, and with data of all forms, or so many
 * of them, others in each state.
 */
export function answersTo(
  state: RoomState,
  roles: readonly ActorRole[],
  count = Infinity,
): readonly (readonly [name: string, answer: object])[] {
  return reads.flatMap(({ name, values: [plain, ...values] }) => {
    const start = values.length === 0 ? 0 : state.revision % values.length;
    const some = [...values.slice(start), ...values.slice(0, start)].slice(0, count);
    return [plain, ...some].flatMap((data) =>
      roles.flatMap((role) => {
        const answer = answerTo(state, { name, data }, { role });
        return isRejection(answer) ? [] : [[name, answer] as const];
      }),
    );
  });
}

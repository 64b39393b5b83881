import { z } from 'zod';
import { text, yes, type Told, type WireSchemas } from '../../kernel/wire.ts';
import { anyone } from '../../kernel/roles.ts';

const staff = z
  .strictObject({ name: text.exactOptional(), role: z.enum(anyone).exclude(['attendee']) })
  .describe('Somebody of the staff, under an id that is not their own.');
export type StaffRecord = Told<typeof staff>;

const personal = z.strictObject({
  name: text.exactOptional(),
  place: text.exactOptional(),
  muted: yes.exactOptional(),
});
export type OwnPerson = Told<typeof personal>;

export const peopleRecords = { staff: { 'staff:': staff }, personal } as const satisfies WireSchemas;

import { z } from 'zod';

/*
 * What goes down the wire is declared once, as strict schemas in `records.ts` of each feature: their types are what views
 * give and pages read. Pages import these types alone, so that no schema is ever carried to a phone.
 */

/** Schemas of a view's records by key; one that ends in a colon, such as `hand:`, stands for `hand:ID`. */
export type RecordSchemas = { readonly [key: string]: z.ZodType };

/** All that a feature tells, by who gets it. */
export type WireSchemas = {
  /** For attendees and speakers, and for the big screen where `stage` says nothing else. */
  readonly public?: RecordSchemas;
  /** For the big screen, instead of the public ones: only words that were approved or called. */
  readonly stage?: RecordSchemas;
  /** For hosts and moderators, beside the public ones. */
  readonly staff?: RecordSchemas;
  /** For speakers, beside the public ones. */
  readonly speaker?: RecordSchemas;
  /** Fields of the one record that a person gets about themselves. */
  readonly personal?: z.ZodType;
  /** Fields of the recap. */
  readonly recap?: z.ZodType;
  /** Answers to what may be read, by name. */
  readonly reads?: { readonly [name: string]: z.ZodType };
  /** Rows of the tables that the host takes along, by table. */
  readonly exports?: { readonly [table: string]: z.ZodType };
};

type ReadOnly<Value> = Value extends object ? { readonly [Field in keyof Value]: ReadOnly<Value[Field]> } : Value;

/** What a schema tells. */
export type Told<Schema> = Schema extends z.ZodType<infer Value> ? ReadOnly<Value> : never;

/** An intersection as one type, which reads better. */
export type Flat<Value> = { [Key in keyof Value]: Value[Key] };

type Prefix<Schemas> = Extract<keyof Schemas, `${string}:`>;

/** A view with the records of these schemas; none of them need be there. */
export type ViewOf<Schemas> = Schemas extends RecordSchemas
  ? Flat<
      { readonly [Key in Exclude<keyof Schemas & string, Prefix<Schemas>>]?: Told<Schemas[Key]> } & {
        readonly [Key in Prefix<Schemas> as `${Key}${string}`]: Told<Schemas[Key]>;
      }
    >
  : object;

export type Audience = 'public' | 'stage' | 'staff' | 'speaker' | 'personal';

declare const audience: unique symbol;

/** Something for one audience: nobody else's stands in its place. */
export type For<Whom extends Audience, Value> = Value & { readonly [audience]?: Whom };

/*
 * What records are made of; titles are the names of types in docs/protocol.md, descriptions what stands beside them there.
 * Ids are nobody's to read anything in, times are epoch milliseconds of the room's clock.
 */
export const id = z.string().min(1).meta({ title: 'ID' });
export const text = z.string();
export const time = z.number().meta({ title: 'time' });
export const count = z.int().min(0).meta({ title: 'count' });
/** Of all there are, 0 to 1. */
export const share = z.number().min(0).max(1).meta({ title: 'share' });
/** Where only the yes is told. */
export const yes = z.literal(true);
/** A number for each name. */
export const numbers = z.record(z.string(), z.number().min(0));

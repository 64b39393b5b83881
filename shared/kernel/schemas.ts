import { z } from 'zod';
import { limits } from './limits.ts';

/** What somebody writes, as it arrives. Bytes first: graphemes are counted once it is tidy (`text.ts`). */
export const textSchema = (graphemes: number) => z.string().max(graphemes * limits.bytesPerGraphemeCount);

/** The id of a thing in a room. */
export const itemIdSchema = z.string().min(1).max(limits.itemIdChars).meta({ title: 'ID' });

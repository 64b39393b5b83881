/**
 * The one `read` that asks the server and not the room (L8): the start of the machine's address in the hall. Pages of staff
 * need it that were reached at a loopback address and have no other to show.
 */
export const hallRead = 'hall';
/** `origin`: such as `http://192.168.1.5:3000`; absent where the machine has none, or it may not be told here. */
export type HallAnswer = { readonly origin?: string };

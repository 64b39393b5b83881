/**
 * The one `read` that asks the server and not the room (L8): the start of the machine's address in the hall. Pages of staff
 * need it that were reached at a loopback address and have no other to show.
 */
export const hallRead = 'hall';

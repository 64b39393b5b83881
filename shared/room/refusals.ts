import { refusalsOf } from '../kernel/rejection.ts';

/** What a room refuses before any capability looks at it. */
export const refusals = refusalsOf('room', {
  unknownCommand: {
    code: 'unknown-command',
    says: 'This room does not know that command. Reload the page to get its newest version.',
  },
  unknownRead: {
    code: 'unknown-command',
    says: 'This room does not know that. Reload the page to get its newest version.',
  },
  notAllowed: { code: 'not-allowed', says: 'Your link does not allow that.' },
  longText: { code: 'text-too-long', says: 'This text is far too long. Keep it to a few words.' },
  /* A program's mistake: `field` is a path in the command's data, empty for all of it; `issue` is its schema's own word. */
  notUnderstood: {
    code: 'bad-input',
    says: ({ field, issue }: { readonly field: string; readonly issue: string }) =>
      `This was not understood${field === '' ? '' : ` (${field})`}: ${issue}.`,
  },
  readNotUnderstood: { code: 'bad-input', says: 'This was not understood. Reload the page and try again.' },
});

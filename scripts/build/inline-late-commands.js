const lateCommands = /[\\/]shared[\\/]room[\\/]late-commands\.ts$/;

/**
 * Puts the table in place of the commands that it is read from, which are most of the core.
 * @param {Readonly<Record<string, number>>} table
 * @returns {import('vite').Plugin}
 */
export function lateCommandsInline(table) {
  return {
    name: 'late-commands-inline',
    enforce: 'pre',
    load: (id) => (lateCommands.test(id) ? `export const lateAfterMs = ${JSON.stringify(table)};` : undefined),
  };
}

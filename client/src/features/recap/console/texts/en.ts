export const exportTexts = {
  title: 'Take it along',
  hint: 'Hands, turns, questions and shows. Never who asked without a name. The ZIP has a file for each table, and the JSON.',
  endings: { json: 'Export as JSON', csv: 'Export as CSV', tsv: 'Export for Excel', zip: 'Export everything as ZIP' },
  refused: 'The file was not given out. Open the host link again and try once more.',
} as const;

import { expect, test } from 'vitest';
import { readWanted, usageWanted } from './wanted.ts';

test('whoever asks how to take pictures is told, whatever else they say', () => {
  for (const words of [['--help'], ['-h'], ['--all', '--only', 'console', '--help']])
    expect(usageWanted(words)).toContain('npm run pictures -- --all');
  expect(usageWanted(['--all'])).toBeUndefined();
});

test('every choice that is told of can be made, by how its name begins', () => {
  const usage = usageWanted(['-h']) ?? '';
  const choices = [
    ['only', 'console-host'],
    ['states', 'full-called'],
    ['sizes', '1280x800'],
    ['themes', 'dark'],
    ['language', 'pseudo'],
    ['out', 'elsewhere'],
  ] as const;
  for (const [option, choice] of choices) {
    expect(usage).toContain(`--${option} `);
    expect(readWanted(['--all', `--${option}`, choice])).toBeDefined();
  }
  expect([...usage.matchAll(/--(\w+)/g)].map(([, option]) => option)).toEqual([
    'all',
    ...choices.map(([option]) => option),
  ]);
  expect(readWanted(['--all', '--only', 'console'])?.page('console-moderator')).toBe(true);
  expect(() => readWanted(['--all', '--states', 'nowhere'])).toThrow('--states: no nowhere among');
});

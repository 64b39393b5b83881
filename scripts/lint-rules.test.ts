import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { planted } from './testing/planted-sources.ts';

const root = join(import.meta.dirname, '..');
const config = join(root, '.oxlintrc.json');
let folder = '';

/** Every refusal in a folder of planted files, as "path rule". */
function lint(where: string): ReadonlySet<string> {
  cpSync(config, join(where, '.oxlintrc.json'));
  const oxlint = join(root, 'node_modules', 'oxlint', 'bin', 'oxlint');
  const done = spawnSync(process.execPath, [oxlint, '--format', 'json'], { cwd: where, encoding: 'utf8' });
  const report = JSON.parse(done.stdout) as { diagnostics: readonly { code: string; filename: string }[] };
  return new Set(report.diagnostics.map(({ code, filename }) => `${filename.replaceAll('\\', '/')} ${code}`));
}

function plant(where: string, path: string, source: string): void {
  mkdirSync(dirname(join(where, path)), { recursive: true });
  writeFileSync(join(where, path), `${source}\n`);
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'plenum-lint-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the rules of the house are held by lint', () => {
  let refusedBad: ReadonlySet<string> = new Set();
  let refusedGood: ReadonlySet<string> = new Set();

  beforeAll(() => {
    for (const { path, bad, good } of planted) {
      plant(join(folder, 'bad'), path, bad);
      plant(join(folder, 'good'), path, good);
    }
    refusedBad = lint(join(folder, 'bad'));
    refusedGood = lint(join(folder, 'good'));
  });

  test.each(planted)('$says', ({ path, rule }) => {
    expect(refusedBad).toContain(`${path} ${rule}`);
    expect(refusedGood).not.toContain(`${path} ${rule}`);
  });
});

test('modules that import each other are refused', () => {
  const ring = join(folder, 'ring');
  plant(ring, 'server/one.ts', "import { two } from './two.ts';\nexport const one = () => two();");
  plant(ring, 'server/two.ts', "import { one } from './one.ts';\nexport const two = () => one();");
  expect(lint(ring)).toContain('server/one.ts import(no-cycle)');
});

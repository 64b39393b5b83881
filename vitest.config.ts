import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

const everywhere = ['shared', 'server', 'client', 'scripts', 'bench'];
const faultTests = '**/*.fault.test.ts';

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: everywhere.map((folder) => `${folder}/**/*.test.{ts,tsx}`),
          exclude: [faultTests, '**/node_modules/**'],
          setupFiles: ['scripts/testing/seeded.ts'],
          // Loading the packages anew for each of a hundred files took two thirds of the time; no test leaves anything behind.
          isolate: false,
          // Half of them wait for clocks and sockets: on two cores two of them kept one busy.
          maxWorkers: 2 * availableParallelism(),
          // Against what hangs alone: a busy machine may take four times as long as a quiet one.
          testTimeout: 180_000,
        },
      },
      {
        // These kill processes and fill disks: separate processes, few at once, patience.
        test: {
          name: 'faults',
          include: everywhere.map((folder) => `${folder}/${faultTests}`),
          pool: 'forks',
          maxWorkers: 2,
          testTimeout: 120_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});

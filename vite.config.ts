import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { limitsInline } from './scripts/inline-limits.js';
import { sparedParts } from './scripts/spared-parts.js';
import { limits } from './shared/kernel/limits.ts';

export default defineConfig({
  root: 'client',
  plugins: [limitsInline(limits), sparedParts(), react()],
  build: {
    outDir: '../dist/client',
    emptyOutDir: true,
    manifest: true,
    target: 'es2022',
    // The policy allows scripts of our own origin alone: nothing inline, so no injected polyfill and no data: assets.
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    reportCompressedSize: false,
    rolldownOptions: {
      // How long a plugin took is no news to whoever starts a server.
      checks: { bundlerTimings: false },
    },
  },
});

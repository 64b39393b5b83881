import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { chunkAfterHand } from './scripts/build/after-hand.js';
import { chunkNamed } from './scripts/build/chunks.js';
import { scriptTargets, styleTargets } from './scripts/browser-floors.js';
import { firstScript } from './scripts/build/first-script.js';
import { lateCommandsInline, limitsInline } from './scripts/build/inline-limits.js';
import { builtLanguage, pagesIn, textsBefore } from './scripts/build/language.js';
import { sparedParts } from './scripts/build/spared-parts.js';
import { lateAfterMs } from './shared/room/late-commands.ts';

const groups = [
  // All that the one HTML leads to before anything is asked for, also where other pages need it: a phone loads it in one
  // file, which weighs less than the same in a dozen.
  { name: 'first', test: /[\\/]client[\\/]index\.html$|rolldown[\\/]runtime/ },
  { name: chunkAfterHand(new URL('client/', import.meta.url)) },
  { name: chunkNamed },
];

const before = await textsBefore(builtLanguage);

export default defineConfig({
  root: 'client',
  plugins: [
    pagesIn(builtLanguage, before),
    limitsInline(),
    lateCommandsInline(lateAfterMs),
    sparedParts(),
    react({ jsxImportSource: '#client' }),
    firstScript(new URL('client/first.js', import.meta.url), before),
  ],
  build: {
    outDir: '../dist/client',
    emptyOutDir: true,
    manifest: true,
    target: scriptTargets,
    // Colours that the oldest of them do not know get others before them.
    cssTarget: styleTargets,
    // The policy allows scripts of our own origin alone: nothing inline, so no injected polyfill and no data: assets.
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    reportCompressedSize: false,
    rolldownOptions: {
      // How long a plugin took is no news to whoever starts a server.
      checks: { bundlerTimings: false },
      // What pages do not import of these need not come along: their `io` and all it needs, for one.
      treeshake: { moduleSideEffects: [{ test: /node_modules\/(?:socket|engine)\.io-client\//, sideEffects: false }] },
      output: { codeSplitting: { groups } },
    },
  },
});

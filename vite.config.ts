import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { earlyAttendee } from './scripts/early-attendee.js';
import { limitsInline } from './scripts/inline-limits.js';
import { limits } from './shared/kernel/limits.ts';

/** What a phone needs at once and other pages too. In one file it weighs less than in a dozen. */
const roomParts = [
  'ui/(words|notice|text-field|button|clock|clock-reading|use-now|sign|turn-colour|countdown|texts)',
  'ui/(hand-button|dialog|use-tap-guard|same-tap|graphemes|cx|visually-hidden)',
  'in-room/(room-context|use-command|use-missed-commands)',
  'features/(floor|lifecycle|questions|voice)/(records|phase-texts|shown-name|now-strip|use-wake-lock)',
  'features/floor/use-moving-items',
  'voice/able',
];

export default defineConfig({
  root: 'client',
  plugins: [limitsInline(limits), react({ jsxImportSource: '#client' }), earlyAttendee()],
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
      output: {
        codeSplitting: {
          groups: [
            { name: 'room', test: new RegExp(`client/src/(${roomParts.join('|')})\\.tsx?$|zustand/.*react/shallow`) },
          ],
        },
      },
    },
  },
});

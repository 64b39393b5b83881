// First: what the pages say of themselves comes after it.
import './ui/base.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { readRoomCode } from './engine/room-code.ts';
import { keepTitle } from './engine/told-title.ts';
import { App } from './surfaces/app.tsx';
import { askAgainForStyles } from './ui/loading/later.tsx';
import { takeSecretFromAddress } from './surfaces/entry/taken-secret.ts';
import { sharedTexts } from '#texts/surfaces';

takeSecretFromAddress();
askAgainForStyles();
// The server gave the page its room's title where it found the room: else it bears the product's.
if (document.title !== sharedTexts.product) keepTitle(readRoomCode(location.pathname), document.title);

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no element "root"');
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);

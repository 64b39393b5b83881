// First: what the pages say of themselves comes after it.
import './ui/base.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './surfaces/app.tsx';
import { askAgainForStyles } from './ui/loading/later.tsx';
import { goInAhead } from './surfaces/entry/ahead.ts';
import { takeSecretFromAddress } from './surfaces/entry/taken-secret.ts';

takeSecretFromAddress();
askAgainForStyles();
goInAhead();

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no element "root"');
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);

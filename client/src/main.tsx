// First: what the pages say of themselves comes after it.
import './ui/base.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import { askAgainForStyles } from './pages/failed-styles.ts';
import { takeSecretFromAddress } from './pages/taken-secret.ts';

takeSecretFromAddress();
askAgainForStyles();

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no element "root"');
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);

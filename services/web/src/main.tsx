import { createRoot } from 'react-dom/client';
import './tokens.css';
import './base.css';
import { restore } from './api/session';
import { loadAhead } from './app/ahead';
import { App } from './app/app';
import { applyPreferences } from './app/preferences';

applyPreferences();
void restore();
loadAhead(location.pathname);

const place = document.getElementById('page');
if (place) createRoot(place).render(<App />);

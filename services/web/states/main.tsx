import { createRoot } from 'react-dom/client';
import '../src/tokens.css';
import '../src/base.css';

const query = new URLSearchParams(location.search);
// Read before anything that keeps them is loaded.
for (const name of ['theme', 'language']) {
  const value = query.get(name);
  if (value !== null) localStorage.setItem(`switchboard.${name}`, value);
}

const { applyPreferences } = await import('../src/app/preferences');
applyPreferences();
const place = document.getElementById('page');
const name = query.get('state');
if (place && name === null) {
  const { Catalogue } = await import('./catalogue');
  createRoot(place).render(<Catalogue />);
} else if (place) {
  const [{ STATES }, { openState }] = await Promise.all([import('./states'), import('./open-state')]);
  const state = STATES.find(each => each.name === name);
  if (state) openState(state, place);
  else place.textContent = `There is no state "${name}".`;
}

/** The script of every page: theme, shortcut, copying. Search is loaded when its box is first used. */

const root = document.documentElement;

// Theme

const themeSwitch = document.querySelector<HTMLButtonElement>('[data-theme-switch]');
const prefersDark = matchMedia('(prefers-color-scheme: dark)');
const isDark = () => (root.dataset['theme'] ? root.dataset['theme'] === 'dark' : prefersDark.matches);
const showTheme = () => themeSwitch?.setAttribute('aria-pressed', String(isDark()));

themeSwitch?.addEventListener('click', () => {
  const theme = isDark() ? 'light' : 'dark';
  root.dataset['theme'] = theme;
  try {
    localStorage.setItem('theme', theme);
  } catch {
    // Storage may be switched off; the choice then lasts for this page.
  }
  showTheme();
});
prefersDark.addEventListener('change', showTheme);
showTheme();

// Search

const boxes = document.querySelectorAll<HTMLElement>('[data-search]');

for (const box of boxes) {
  const load = () => {
    box.removeEventListener('focusin', load);
    if (box.dataset['search'] === 'page') import('./search-page.ts').then(({ start }) => start(box), fail);
    else import('./search-box.ts').then(({ start }) => start(box), fail);
  };
  // Without a connection, or when a new version of the site has taken the script's place: say so, and show the list.
  const fail = () => {
    box.classList.add('search-failed');
    const status = box.querySelector('[role=status]');
    if (status) status.textContent = 'Search could not be loaded. Reload the page, or use the full list.';
  };
  if (box.dataset['search'] === 'page') load();
  else box.addEventListener('focusin', load);
}

document.addEventListener('keydown', (event) => {
  const typing = event.target instanceof Element && event.target.closest('input, textarea, select, [contenteditable]');
  const slash = event.key === '/' && !typing && !event.ctrlKey && !event.metaKey && !event.altKey;
  const commandK = event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey;
  const input = boxes[0]?.querySelector('input');
  if ((!slash && !commandK) || !input) return;
  event.preventDefault();
  input.focus();
  input.select();
});

// Filters of the full lists

const explorer = document.querySelector<HTMLFormElement>('[data-explorer]');
if (explorer) import('./explorer.ts').then(({ start }) => start(explorer), () => explorer.querySelector('[data-failure]')?.removeAttribute('hidden'));

const comparison = document.querySelector<HTMLElement>('[data-compare]');
if (comparison) {
  import('./compare-page.ts').then(({ start }) => start(comparison), () => comparison.append('The comparison could not be loaded. Reload the page.'));
}

// The form for entries

const entryForm = document.querySelector<HTMLFormElement>('[data-form]');
if (entryForm) {
  const fail = () => {
    const note = document.querySelector('.form-page [data-part=loading]');
    if (note) note.textContent = 'The form could not be loaded. Check the connection and reload the page; the page “Contribute” has templates to copy.';
  };
  // The largest parts first, each by itself: a phone can answer in between.
  Promise.all([import('../content/parse.ts'), import('../schema/index.ts')])
    .then(() => import('./form/form.ts'))
    .then(({ start }) => start(entryForm))
    .catch(fail);
}

// Comparing: the tray is loaded when something is ticked, or was ticked on an earlier page.

const loadTray = () => void import('./compare-tray.ts').then(({ start }) => start());
let ticked: string | null = null;
try {
  ticked = sessionStorage.getItem('compare');
} catch {
  // Storage may be switched off; ticks then last for this page.
}
if (ticked) loadTray();
else document.addEventListener('change', function first(event) {
  if (!(event.target instanceof Element && event.target.matches('.tick'))) return;
  document.removeEventListener('change', first);
  loadTray();
});

// Copying

document.addEventListener('click', async (event) => {
  const button = event.target instanceof Element ? event.target.closest<HTMLButtonElement>('[data-copy]') : null;
  if (!button) return;
  const label = button.textContent;
  try {
    await navigator.clipboard.writeText(button.dataset['copy'] ?? '');
    button.textContent = 'Copied';
  } catch {
    button.textContent = 'Not allowed';
  }
  setTimeout(() => (button.textContent = label), 1500);
});

/** The name under which a browser keeps which paper its reader chose; the script at the head of each page spells it too. */
const KEY = 'almanac-paper';

/** Lets a reader choose light or dark paper, or leave it to the machine. What is printed is always on light. */
export function startPaper(choice: HTMLSelectElement): void {
  const { dataset } = document.documentElement;
  const wear = (paper = ''): void => {
    dataset.paper = choice.value = paper;
    tint(paper);
  };
  wear(dataset.paper);
  choice.addEventListener('change', () => {
    wear(choice.value);
    keep(choice.value);
  });
  // A choice made on another page, also one that the way back leads past.
  addEventListener('storage', ({ key, newValue }) => {
    if (key === KEY) wear(newValue ?? '');
  });
  addEventListener('pageshow', ({ persisted }) => {
    if (persisted) wear(kept());
  });
  addEventListener('beforeprint', () => {
    dataset.paper = 'light';
  });
  addEventListener('afterprint', () => {
    dataset.paper = choice.value;
  });
}

/** What surrounds the page takes the colour of the paper: of what the head says of both, the first that holds counts. */
function tint(paper: string): void {
  const metas = [...document.querySelectorAll<HTMLMetaElement>('meta[name="theme-color"]')];
  for (const meta of metas) {
    const own = meta.dataset.paper ?? '';
    meta.media = paper === '' ? `(prefers-color-scheme: ${own})` : own === paper ? 'all' : 'not all';
  }
}

// A browser may refuse to keep anything; the choice then holds for the page.
function keep(paper: string): void {
  try {
    if (paper === '') localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, paper);
  } catch {
    return;
  }
}

function kept(): string {
  try {
    return localStorage.getItem(KEY) ?? '';
  } catch {
    return '';
  }
}

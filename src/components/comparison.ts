import type { Sorting } from '../views/comparison.ts';
import type { Controls } from './comparison-table.ts';

/** Lets a reader sort the table and choose years and providers. What works that out is loaded when it is first asked for. */
export function startComparison(root: HTMLElement): void {
  const form = root.querySelector('form');
  let loading: Promise<Controls | undefined> | undefined;
  const ask = async (what: (controls: Controls) => void): Promise<void> => {
    loading ??= import('./comparison-table.ts').then(({ controlTable }) => controlTable(root));
    const controls = await loading;
    if (controls) what(controls);
  };
  for (const head of root.querySelectorAll<HTMLElement>('th[data-column]')) {
    const button = document.createElement('button');
    button.type = 'button';
    button.append(...head.childNodes);
    head.append(button);
    button.addEventListener('click', () => {
      void ask((controls) => {
        controls.sort(head.dataset.column as Sorting['by']);
      });
    });
  }
  form?.addEventListener('change', () => {
    void ask((controls) => {
      controls.choose();
    });
  });
  form?.addEventListener('reset', (event) => {
    event.preventDefault();
    void ask((controls) => {
      controls.reset();
    });
  });
  form?.addEventListener('submit', (event) => {
    event.preventDefault();
  });
  const restore = (): void => {
    void ask((controls) => {
      controls.restore();
    });
  };
  window.addEventListener('popstate', restore);
  if (location.search === '') return;
  if (new URLSearchParams(location.search).has('providers'))
    form?.querySelector('details')?.setAttribute('open', '');
  restore();
}

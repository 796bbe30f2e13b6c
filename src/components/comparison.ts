import type { Sorting } from '../views/comparison.ts';
import type { Controls } from './comparison-table.ts';

/** Lets a reader sort the table and choose years and providers. What works that out is loaded when it is first asked for. */
export function startComparison(root: HTMLElement): void {
  const choice = root.querySelector('.choice');
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
  choice?.addEventListener('change', () => {
    void ask((controls) => {
      controls.choose();
    });
  });
  choice?.querySelector('button')?.addEventListener('click', () => {
    void ask((controls) => {
      controls.reset();
    });
  });
  // What a browser remembers of an earlier visit is not what the address says.
  for (const box of root.querySelectorAll('input')) box.checked = false;
  const restore = (): void => {
    void ask((controls) => {
      controls.restore();
    });
  };
  window.addEventListener('popstate', restore);
  if (location.search === '') return;
  if (new URLSearchParams(location.search).has('providers'))
    choice?.querySelector('details')?.setAttribute('open', '');
  restore();
}

/** Opens the search over the page when its link is followed or `/` is pressed; nothing of it is loaded before. Where it cannot be loaded, the link leads on as it is. */
export function startSearch(door: HTMLAnchorElement): void {
  const open = (): void => {
    openSearch(door.dataset.settings ?? '').catch(() => location.assign(door.href));
  };
  door.addEventListener('click', (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    open();
  });
  document.addEventListener('keydown', (event) => {
    if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
    event.preventDefault();
    open();
  });
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest('input, textarea, select, dialog') !== null;
}

async function openSearch(settings: string): Promise<void> {
  const { showSearch } = await import('./search-dialog.ts');
  await showSearch(settings);
}

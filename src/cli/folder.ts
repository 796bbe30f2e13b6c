/** The folder that CONTENT_DIR names; left out or empty it is content/. */
export function contentFolder({ CONTENT_DIR: named = '' }: NodeJS.ProcessEnv): string {
  return named === '' ? 'content' : named;
}

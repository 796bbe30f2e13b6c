/** Words as they stand in the name of a file: small letters, digits and hyphens, and no more of them than one can read. */
export function slugOf(text: string): string {
  const plain = text
    .normalize('NFKD')
    .replace(/[\p{M}'’]/gu, '')
    .toLowerCase();
  const words = plain.split(/[^a-z0-9]+/).filter(Boolean);
  return words.slice(0, 6).join('-').slice(0, 60).replace(/-+$/, '') || 'outage';
}

import { isLeftAlone, placeOf, type Place } from './place.ts';

/** The place that a file under another name was meant for, by its plain letters, its folder and its ending; `undefined` where none can be told. */
export function meantPlace(path: string): Place | undefined {
  if (isLeftAlone(path)) return undefined;
  const plain = path
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/\.(?:markdown|mdown|mkd|txt)$/, '.md')
    .replace(/\.yml$/, '.yaml')
    .replace(/(\.[a-z]{2,3})[_-][a-z]{2}(?=\.mdx?$)/, '$1')
    .replace(/[^a-z0-9./-]+/g, '-')
    .replace(/-+(?=[./]|$)|(?<=[./]|^)-+/g, '')
    .replace(/-{2,}/g, '-');
  const foldered = plain
    .replace(/^(?:incident|outages?)\//, 'incidents/')
    .replace(/^provider\//, 'providers/')
    .replace(/^day\//, 'days/');
  const dated = foldered
    .replace(/(\d{4})[-/.](\d\d)[-/.](\d\d)[-/.](?=[^/]*$)/, '$1-$2-$3-')
    .replace(/\/(\d{4})(\d\d)(\d\d)-/, '/$1-$2-$3-');
  return [plain, foldered, dated].map(placeOf).find((place) => place !== undefined);
}

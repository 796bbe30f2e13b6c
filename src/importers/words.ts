/** The most characters of a title and of a summary. */
export const LONGEST_TITLE = 120;
const LONGEST_SUMMARY = 300;

/** The beginning of a text that a summary holds: whole sentences where one fits, else words with … behind them. */
export function beginning(text: string, most = LONGEST_SUMMARY): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line.length <= most) return line;
  const [sentences = ''] = new RegExp(String.raw`^.{1,${String(most - 1)}}[.!?](?= )`, 'u').exec(line) ?? [];
  return sentences.length >= 20 ? sentences : cutTo(line, most);
}

/** A title that a page can have: the words that fit, with … behind them. */
export function cutTitle(title: string): string {
  return cutTo(title.replace(/\s+/g, ' ').trim(), LONGEST_TITLE);
}

function cutTo(line: string, most: number): string {
  if (line.length <= most) return line;
  const room = line.slice(0, most - 1).replace(/[\uD800-\uDBFF]$/, '');
  const words = room.replace(/\s+\S*$/, '');
  return `${words.length > most / 2 ? words : room}…`;
}

/** What stands in Markdown for a tag of HTML. */
const MARKS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    b: '**', strong: '**', i: '*', em: '*', code: '`', kbd: '`', del: '~~', s: '~~', strike: '~~', br: '\\\n', hr: '\n---\n',
    p: '\n\n', div: '\n\n', li: '\n- ', blockquote: '\n\n> ', h1: '\n\n## ', h2: '\n\n## ', h3: '\n\n### ', h4: '\n\n#### ',
  }),
); // prettier-ignore
/** Tags whose end has no mark of its own. */
const OPENING_ONLY: ReadonlySet<string> = new Set(['li', 'blockquote', 'h1', 'h2', 'h3', 'h4', 'br', 'hr']);

/** What HTML would be in Markdown, so far as a mark for it exists; scripts, styles and comments vanish with what they hold. */
export function inMarkdown(html: string): string {
  return html
    .replace(/<!--[\s\S]*?(?:-->|$)/g, '')
    .replace(/<[!?][^>]*>?/g, '')
    .replace(/<(script|style|iframe|object|template|svg|math)\b[\s\S]*?(?:<\/\1\s*>|$)/gi, '')
    .replace(/<a\b[^>]*\bhref=(["'])(https?:\/\/[^"'<>\s]+)\1[^>]*>([\s\S]*?)<\/a\s*>/gi, '[$3]($2)')
    .replace(/<\/?>/g, '')
    .replace(/<(\/?)([a-z_$][\w.:$-]*)[^>]*>?/gi, (_, slash: string, name: string) =>
      markOf(name.toLowerCase(), slash !== ''),
    )
    .replace(/<(?=[a-z/!?])/gi, '\\<')
    .replace(/\n{3,}/g, '\n\n');
}

function markOf(name: string, isClosing: boolean): string {
  return isClosing && OPENING_ONLY.has(name) ? '' : (MARKS.get(name) ?? '');
}

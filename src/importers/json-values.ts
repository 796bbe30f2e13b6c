/** A block of named values as JSON has it. */
export type Block = Readonly<Record<string, unknown>>;

/** A value as a block, if it is one. */
export function blockIn(value: unknown): Block | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Block) : undefined;
}

/** The blocks of a list; none where there is no list. */
export function blocksIn(value: unknown): Block[] {
  const items: readonly unknown[] = Array.isArray(value) ? value : [];
  return items.map(blockIn).filter((block) => block !== undefined);
}

/** A text or a number as text, without spaces around it; `undefined` where it says nothing. */
export function textIn(value: unknown): string | undefined {
  const text = typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';
  return text === '' ? undefined : text;
}

/** The texts of a list, or a text by itself. */
export function textsIn(value: unknown): string[] {
  return (Array.isArray(value) ? value : [value]).flatMap((item) => textIn(item) ?? []);
}

/** A message whose `{names}` are filled from texts; a name that has none stays as it is. */
export function fill(message: string, texts: Readonly<Record<string, string>>): string {
  return message.replace(/\{(\w+)\}/g, (whole, name: string) => texts[name] ?? whole);
}

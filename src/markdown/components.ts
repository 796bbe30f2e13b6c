/** A component that MDX write-ups may use, and the attributes it takes; each attribute is a text or a whole number. */
export interface Component {
  readonly name: string;
  readonly attributes: Readonly<Record<string, 'text' | 'number'>>;
}

/** The components that a write-up may use: this list and no other. They are printed, never run. */
export const COMPONENTS: readonly Component[] = [
  { name: 'Note', attributes: {} },
  { name: 'Quote', attributes: { by: 'text', source: 'number' } },
];

/** The component of that name. */
export function componentNamed(name: string | null): Component | undefined {
  return COMPONENTS.find((component) => component.name === name);
}

/** An attribute of a component: a text or a whole number; where it has to be there, what could stand in it. */
export interface Attribute {
  readonly kind: 'text' | 'number';
  readonly example?: string;
}

/** A component that MDX write-ups may use, the attributes it takes, and what stands between its tags. */
export interface Component {
  readonly name: string;
  readonly attributes: Readonly<Record<string, Attribute>>;
  readonly holds: 'prose' | 'list' | 'table';
}

const SOURCE: Attribute = { kind: 'number' };

/** The components that a write-up may use: this list and no other. They are printed, never run. */
export const COMPONENTS: readonly Component[] = [
  { name: 'Note', attributes: {}, holds: 'prose' },
  { name: 'Quote', attributes: { by: { kind: 'text' }, source: SOURCE }, holds: 'prose' },
  {
    name: 'Figure',
    attributes: {
      src: { kind: 'text', example: 'picture.png' },
      alt: { kind: 'text', example: 'What the picture shows' },
      credit: { kind: 'text', example: 'Who made it' },
      licence: { kind: 'text', example: 'CC BY 4.0' },
      source: SOURCE,
    },
    holds: 'prose',
  },
  { name: 'Timeline', attributes: {}, holds: 'list' },
  {
    name: 'Chart',
    attributes: {
      title: { kind: 'text', example: 'What is measured' },
      unit: { kind: 'text' },
      source: SOURCE,
    },
    holds: 'table',
  },
];

/** The component of that name. */
export function componentNamed(name: string | null): Component | undefined {
  return COMPONENTS.find((component) => component.name === name);
}

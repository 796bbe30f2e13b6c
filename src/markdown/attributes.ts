import { componentNamed, type Component } from './components.ts';
import type { Node } from './tree.ts';

export type Element = Extract<Node, { type: 'mdxJsxFlowElement' | 'mdxJsxTextElement' }>;

/** What an element's attributes say, and the names of those that the component does not take or whose value is no literal. */
export interface Attributes {
  readonly values: Readonly<Record<string, string>>;
  readonly refused: readonly string[];
  /** What has to be there and is not, with what could stand in it. */
  readonly missing: Readonly<Record<string, string>>;
}

/** Whether a node is a component in MDX. */
export function isElement(node: Node): node is Element {
  return node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';
}

/** The attributes of an element; `undefined` where it is no component of a write-up. */
export function attributesOf(element: Element): Attributes | undefined {
  const component = componentNamed(element.name);
  return component && readAttributes(element, component);
}

/** Reads the attributes of an element as literals, `by="Twitter"` and `source={2}`; nothing is evaluated. */
function readAttributes(element: Element, component: Component): Attributes {
  const values: Record<string, string> = {};
  const refused: string[] = [];
  for (const attribute of element.attributes) {
    const literal = attribute.type === 'mdxJsxAttribute' ? literalOf(attribute.value) : undefined;
    const name = attribute.type === 'mdxJsxAttribute' ? attribute.name : '{…}';
    const kind = Object.hasOwn(component.attributes, name) ? component.attributes[name]?.kind : undefined;
    const isTaken =
      literal !== undefined &&
      kind !== undefined &&
      !Object.hasOwn(values, name) &&
      (kind === 'text' || /^\d{1,4}$/.test(literal));
    if (isTaken) values[name] = literal;
    else refused.push(name);
  }
  const missing = Object.entries(component.attributes).filter(
    ([name, { example }]) => example !== undefined && (values[name] ?? '').trim() === '',
  );
  return {
    values,
    refused,
    missing: Object.fromEntries(missing.map(([name, { example = '' }]) => [name, example])),
  };
}

function literalOf(value: string | null | undefined | { readonly value: string }): string | undefined {
  if (typeof value === 'string') return value;
  const expression = value?.value.trim() ?? '';
  return /^\d+$/.test(expression) ? expression : /^(["'])([^"'\\]*)\1$/.exec(expression)?.[2];
}

/** An element's opening tag with what it may say, as it would be written. */
export function writeTag(name: string, { values, missing }: Attributes, isEmpty: boolean): string {
  const said = Object.entries({ ...values, ...missing }).map(([key, value]) =>
    /^\d+$/.test(value) ? ` ${key}={${value}}` : ` ${key}="${value.replaceAll('"', '&quot;')}"`,
  );
  return `<${name}${said.join('')}${isEmpty ? ' /' : ''}>`;
}

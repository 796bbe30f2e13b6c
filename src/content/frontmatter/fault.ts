import { offerOf, placeAt, type Lines, type Span } from '../lines.ts';
import type { Offer } from '../problem.ts';

/** What is wrong with how the facts are written: they cannot be read, say more than values, or would lose something in silence. */
export type FaultKind = 'syntax' | 'swallowed';

/** Something that YAML refused, or would have swallowed in silence, as it is told. */
export interface YamlFault {
  readonly kind: FaultKind;
  readonly line: number;
  readonly column: number;
  readonly message: string;
  readonly offer: Offer;
}

/** A fault as it is found: `instead` is what the span should be, '' where it should go. */
export interface Found extends Span {
  readonly kind: FaultKind;
  readonly message: string;
  readonly instead: string;
  /** Where the eye should go, if not to the start of the span. */
  readonly at?: number;
}

/** A fault found in a text, as it is told. */
export function tellFault(lines: Lines, { kind, message, at, ...change }: Found): YamlFault {
  return { kind, ...placeAt(lines, at ?? change.start), message, offer: offerOf(lines, change) };
}

/**
 * What to do instead. Lines count from 1 and `text` has no line break at its end; `replace` with `to` below `from` puts
 * the text in before line `from`. A rename takes `others`, the translations of a write-up, with it.
 */
export type Offer =
  | { readonly kind: 'replace'; readonly from: number; readonly to: number; readonly text: string }
  | { readonly kind: 'remove'; readonly from: number; readonly to: number }
  | { readonly kind: 'rename'; readonly to: string; readonly others?: readonly Rename[] }
  | { readonly kind: 'create'; readonly path: string; readonly text: string }
  | { readonly kind: 'delete' };

/** A file that gets another name. */
export interface Rename {
  readonly from: string;
  readonly to: string;
}

/** A fault in the content: where it is (line and column from 1), in one sentence what it is, and what to write instead. */
export interface Problem {
  readonly rule: string;
  readonly path: string;
  readonly line: number;
  readonly column: number;
  readonly fault: string;
  /** A sentence that leads to the offer, where the offer alone could puzzle. */
  readonly tip: string | undefined;
  readonly offer: Offer;
}

/** What somebody should look at. It is put in words only where it is listed, as an archive can have thousands. */
export interface Warning {
  readonly rule: string;
  readonly path: string;
  readonly tell: () => Problem;
}

/** Problems in the order in which a reader meets them: by file, place and rule. */
export function inReadingOrder(problems: readonly Problem[]): Problem[] {
  return [...problems].sort(
    (a, b) =>
      compare(a.path, b.path) ||
      a.line - b.line ||
      a.column - b.column ||
      compare(a.rule, b.rule) ||
      compare(a.fault, b.fault),
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

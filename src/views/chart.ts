import { MARK_KINDS, type ChartSpec, type MarkKind } from '../charts/spec.ts';
import type { MethodSection } from '../site/method.ts';
import type { Mark } from './incident.ts';
import { linkToMethod, type Link, type Voice } from './words.ts';

/** A cell of a table: words, the page they lead to or the severity they name, and what they rest on. */
export interface CellView {
  readonly text: string;
  readonly lang?: string | undefined;
  readonly href?: string | undefined;
  readonly mark?: Mark['mark'];
  readonly note?: string | undefined;
}

/** The data of a chart in words; the first cell of a row names it. */
export interface ChartTable {
  readonly name: string;
  readonly heads: readonly string[];
  readonly rows: readonly (readonly CellView[])[];
}

/** A drawing as plain data, and all that is said around it. */
export interface ChartView {
  readonly title: string;
  /** What it is called, and how it is used, where it cannot be seen. */
  readonly name: string;
  readonly role: string;
  readonly spec: ChartSpec;
  readonly keys: readonly { readonly kind: MarkKind; readonly text: string }[];
  readonly notes: readonly string[];
  readonly method: Link;
  /** None where the page has the same in a table of its own. */
  readonly tables: readonly ChartTable[];
}

/** What a chart is made of, beside the words that all have. */
interface Parts {
  readonly title: string;
  readonly spec: ChartSpec;
  readonly notes?: readonly string[];
  readonly method: MethodSection;
  /** The first is named as what it is, a table of the same, if it has no name. */
  readonly tables?: readonly (Omit<ChartTable, 'name'> & Partial<ChartTable>)[];
}

/** A chart with its title, a legend of the kinds of marks that are drawn, and its data as a table. */
export function chartOf(voice: Voice, { title, spec, notes = [], method, tables = [] }: Parts): ChartView {
  const { say } = voice;
  const drawn = new Set(spec.marks.map(({ kind }) => kind));
  return {
    title,
    name: say('chart.hint', { title }),
    role: say('chart.role'),
    spec,
    keys: MARK_KINDS.filter((kind) => drawn.has(kind)).map((kind) => ({ kind, text: nameOf(voice, kind) })),
    notes,
    method: linkToMethod(voice, method),
    tables: tables.map((table) => ({ name: say('chart.table'), ...table })),
  };
}

function nameOf({ say }: Voice, kind: MarkKind): string {
  switch (kind) {
    case 'full':
    case 'partial':
    case 'degraded':
    case 'planned':
      return say(`severity.${kind}`);
    default:
      return say(`chart.mark.${kind}`);
  }
}

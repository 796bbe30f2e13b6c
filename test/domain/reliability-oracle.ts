// What a small world of whole cells permits, tried out in full: every start, end, length, change and place of what came and
// went, marked in arrays. It shares nothing with src and knows no bounds, unions or groups.
import { cells, orderings, wholes, type Ends } from './grid.ts';

/** How bad a cell is: 0 all well, 1 degraded, 2 partial, 3 full. */
type Rank = number;

export interface CellPhase {
  /** When it begins; neighbours that say the same begin together, and the first begins with the incident. */
  readonly ends: Ends;
  readonly rank: Rank;
  readonly services: readonly string[] | undefined;
}

export type CellEnding =
  | { readonly kind: 'time' | 'length'; readonly ends: Ends }
  | { readonly kind: 'longer'; readonly least: number }
  | { readonly kind: 'ongoing' | 'unknown' | 'never' };

export interface CellIncident {
  readonly start: Ends;
  readonly ending: CellEnding;
  readonly rank: Rank;
  readonly services: readonly string[] | undefined;
  readonly phases: readonly CellPhase[];
  readonly downtime: Ends | undefined;
  readonly planned: boolean;
}

export interface CellWorld {
  readonly incidents: readonly CellIncident[];
  /** The parts of time that count, as far as they lie before `asOf`. */
  readonly tracked: readonly Ends[];
  readonly services: readonly string[] | undefined;
  readonly asOf: number;
}

/** The true extremes of a number of cells; `most` is infinite where the world does not say how something went on. */
export interface Extremes {
  readonly least: number;
  readonly most: number;
}

export interface Truth {
  /** Time at each severity or worse, mildest first. */
  readonly times: readonly Extremes[];
  readonly downtime: Extremes;
  readonly planned: Extremes;
  /** Time with two unplanned incidents or more; `most` as if all ended with the tracked time at the latest. */
  readonly several: Extremes;
  readonly incidents: number;
  readonly withoutLength: number;
}

/** The true extremes; `undefined` where the world permits nothing, as its instants cannot be in order. */
export function truthOf(world: CellWorld, weights: readonly number[]): Truth | undefined {
  const told = world.incidents.map((incident) => tell(incident, world));
  if (told.some(({ rows }) => rows.length === 0)) return undefined;
  const felt = told.filter(({ isFelt }) => isFelt);
  const unplanned = felt.filter(({ planned }) => !planned);
  const histories = combine(felt, countedCells(world).length);
  const extremes = (measure: (history: History) => number, isOpen: boolean): Extremes => {
    const all = histories.map(measure).sort((a, b) => a - b);
    return { least: all[0] ?? 0, most: isOpen ? Infinity : (all.at(-1) ?? 0) };
  };
  const openRank = Math.max(0, ...unplanned.map((one) => one.openRank));
  const weightOf = (rank: Rank): number => (rank === 0 ? 0 : (weights[rank - 1] ?? 0));
  return {
    times: [1, 2, 3].map((rank) =>
      extremes((history) => cells(history, ({ worst }) => worst >= rank), openRank >= rank),
    ),
    downtime: extremes(
      (history) => history.reduce((sum, { worst }) => sum + weightOf(worst), 0),
      weightOf(openRank) > 0,
    ),
    planned: extremes(
      (history) => cells(history, ({ worst, isPlanned }) => isPlanned && worst === 0),
      felt.some((one) => one.planned && one.openRank > 0),
    ),
    several: extremes((history) => cells(history, ({ isSeveral }) => isSeveral), false),
    incidents: unplanned.length,
    withoutLength: unplanned.filter(({ breaksOff }) => breaksOff).length,
  };
}

function countedCells({ tracked, asOf }: CellWorld): number[] {
  const all = tracked.flatMap(([from, to]) => wholes(from, Math.min(to, asOf) - 1));
  return [...new Set(all)].sort((a, b) => a - b);
}

/** All that one incident can have been to the cells that count. */
interface Told {
  readonly planned: boolean;
  readonly isFelt: boolean;
  readonly breaksOff: boolean;
  /** The worst rank that it may have held for ever after, as far as anybody knows. */
  readonly openRank: Rank;
  readonly rows: readonly (readonly Rank[])[];
}

function tell(incident: CellIncident, world: CellWorld): Told {
  const { ending, downtime, planned } = incident;
  const steps = stepsOf(incident, world.services);
  const known = orderings([incident.start, ...changesOf(incident)]);
  const isEndless = ending.kind === 'unknown' || ending.kind === 'never' || ending.kind === 'longer';
  const lastKnown = known.map((instants) => lastInstant(instants, ending));
  const final = steps.at(-1) ?? { own: 0, any: 0 };
  const isCut = isEndless && isIn(world, lastKnown);
  const horizon = Math.max(0, ...world.tracked.map(([, to]) => to));
  const stories = known.flatMap((instants) =>
    stopsOf(instants, incident, world.asOf)
      .flatMap((stop) => (isCut ? wholes(stop, Math.max(stop, horizon)) : [stop]))
      .map((stop) => [...instants, stop]),
  );
  const isBoundless = isEndless && final.any > 0;
  const breaksOff = isCut && final.own > 0;
  const instantsOf = ([first, last]: readonly [number, number]) =>
    stories.flatMap((story) => [story[first] ?? 0, story[last + 1] ?? 0]);
  return {
    planned,
    isFelt: breaksOff || runsOf(steps).some((run) => isIn(world, instantsOf(run))),
    breaksOff,
    openRank: isCut && downtime === undefined ? final.own : 0,
    rows: distinct(
      stories.flatMap((story) => rowsOf(story, steps, downtime, isBoundless, countedCells(world))),
    ),
  };
}

/** Whether instants that are possible, from the first to the last, have one in common with what is tracked. */
function isIn({ tracked, asOf }: CellWorld, instants: readonly number[]): boolean {
  const ascending = [...instants].sort((a, b) => a - b);
  const [low = 0, high = 0] = [ascending[0], ascending.at(-1)];
  return tracked.some(([from, end]) => {
    const to = Math.min(end, asOf);
    return from < to && low < to && (high > from || (low === high && low === from));
  });
}

/** How bad it was from each change to the next: to the services asked for, and to anybody. */
interface Step {
  readonly own: Rank;
  readonly any: Rank;
}

function stepsOf(
  { phases, rank, services: named }: CellIncident,
  asked: readonly string[] | undefined,
): readonly Step[] {
  const services = named && [...named, ...phases.flatMap((phase) => phase.services ?? [])];
  const hit = (asked ?? services ?? ANYBODY).filter((service) => services?.includes(service) ?? true);
  if (phases.length === 0) return [{ own: hit.length === 0 ? 0 : rank, any: rank }];
  const numbers = numbersOf(phases);
  return [...new Set(numbers)].map((number) => {
    const begun = phases.filter((_, index) => (numbers[index] ?? 0) <= number);
    const rankOf = (service: string): Rank =>
      begun.filter((phase) => phase.services?.includes(service) ?? true).at(-1)?.rank ?? 0;
    return {
      own: Math.max(0, ...hit.map(rankOf)),
      any: Math.max(0, ...(services ?? ANYBODY).map(rankOf)),
    };
  });
}

const ANYBODY = ['web', 'api', 'another'];

/** The number of the step that each phase begins. */
function numbersOf(phases: readonly CellPhase[]): number[] {
  let number = 0;
  return phases.map((phase, index) => {
    if (index > 0 && phase.ends.join() !== phases[index - 1]?.ends.join()) number += 1;
    return number;
  });
}

/** When each step but the first may begin. */
function changesOf({ phases }: CellIncident): Ends[] {
  const numbers = numbersOf(phases);
  return phases
    .filter((_, index) => index > 0 && numbers[index] !== numbers[index - 1])
    .map(({ ends }) => ends);
}

/** The first and the last of each row of steps in which the services asked for were hit. */
function runsOf(steps: readonly Step[]): [first: number, last: number][] {
  const runs: [number, number][] = [];
  for (const [index, { own }] of steps.entries()) {
    const run = runs.at(-1);
    if (own === 0) continue;
    if (run?.[1] === index - 1) run[1] = index;
    else runs.push([index, index]);
  }
  return runs;
}

/** The last instant at which an incident without an end is known to have gone on. */
function lastInstant(instants: readonly number[], ending: CellEnding): number {
  const [first = 0, last = 0] = [instants[0], instants.at(-1)];
  return ending.kind === 'longer' ? Math.max(last, first + ending.least) : last;
}

/** When an incident whose start and changes are given may have ended, or was last known to go on. */
function stopsOf(instants: readonly number[], { start, ending }: CellIncident, asOf: number): number[] {
  const [first = 0, last = 0] = [instants[0], instants.at(-1)];
  if (ending.kind === 'ongoing') return [Math.max(asOf, start[0])].filter((stop) => stop >= last);
  if (ending.kind === 'time') return wholes(...ending.ends).filter((stop) => stop >= last);
  if (ending.kind !== 'length') return [lastInstant(instants, ending)];
  return wholes(...ending.ends)
    .map((length) => first + length)
    .filter((stop) => stop >= last);
}

/** The rows of cells that one story permits: one, or, where the incident came and went, one for each choice of cells. */
function rowsOf(
  story: readonly number[],
  steps: readonly Step[],
  downtime: Ends | undefined,
  isBoundless: boolean,
  counted: readonly number[],
): Rank[][] {
  const marked = wholes(0, Math.max(0, story.at(-1) ?? 0, ...counted)).map((cell) => {
    const number = story.slice(0, -1).findLastIndex((instant) => instant <= cell);
    return cell < (story.at(-1) ?? 0) ? steps[number] : undefined;
  });
  const row = counted.map((cell) => marked[cell]?.own ?? 0);
  if (downtime === undefined) return [row];
  const span = wholes(0, counted.length - 1).filter((index) => (marked[counted[index] ?? 0]?.any ?? 0) > 0);
  const elsewhere = isBoundless ? Infinity : cells(marked, (step) => (step?.any ?? 0) > 0) - span.length;
  return choicesOf(span, downtime[1])
    .filter(({ length }) => downtime[0] - length <= elsewhere)
    .map((chosen) => row.map((rank, index) => (chosen.includes(index) ? rank : 0)));
}

/** Every choice of some items, of so many at most. */
function choicesOf(items: readonly number[], most: number): number[][] {
  return items.reduce<number[][]>(
    (sets, item) => sets.flatMap((set) => (set.length < most ? [set, [...set, item]] : [set])),
    [[]],
  );
}

/** What was the matter in a cell: the worst rank, whether two incidents held it, and whether planned work did. */
interface HistoryCell {
  readonly worst: Rank;
  readonly isSeveral: boolean;
  readonly isPlanned: boolean;
}

type History = readonly HistoryCell[];

/** Every history that some incidents permit together, each once. */
function combine(incidents: readonly Told[], size: number): History[] {
  const quiet: History = wholes(1, size).map(() => ({ worst: 0, isSeveral: false, isPlanned: false }));
  return incidents.reduce<History[]>(
    (histories, { rows, planned }) => {
      const found = new Map<string, History>();
      for (const history of histories) {
        for (const row of rows) {
          const next = add(history, row, planned);
          found.set(next.map(spell).join(''), next);
        }
      }
      return [...found.values()];
    },
    [quiet],
  );
}

function add(history: History, row: readonly Rank[], planned: boolean): History {
  return history.map((cell, index) => {
    const rank = row[index] ?? 0;
    if (rank === 0) return cell;
    if (planned) return { ...cell, isPlanned: true };
    return { ...cell, worst: Math.max(cell.worst, rank), isSeveral: cell.isSeveral || cell.worst > 0 };
  });
}

function spell({ worst, isSeveral, isPlanned }: HistoryCell): string {
  return (worst + (isSeveral ? 4 : 0) + (isPlanned ? 8 : 0)).toString(16);
}

function distinct(rows: readonly (readonly Rank[])[]): (readonly Rank[])[] {
  return [...new Map(rows.map((row) => [row.join(''), row])).values()];
}

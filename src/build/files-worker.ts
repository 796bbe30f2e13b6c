import { mkdirSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parentPort, workerData } from 'node:worker_threads';
import { listen, type Answers } from '../archive/asked.ts';
import { offerPassed } from '../archive/latest.ts';
import type { FileToPrint, Order, Report } from './files.ts';
import { Questions } from './notes.ts';
import { RECORDS } from './records.ts';
import { onRecords } from './search-records.ts';

/** The parameters in the address of a file. */
type Params = Readonly<Record<string, string | undefined>>;

/** A module of src/pages that prints files: all of them, or the one that has no parameters. */
interface Printer {
  readonly getStaticPaths?: () => Place[] | Promise<Place[]>;
  readonly GET: (place: Required<Place>) => Response | Promise<Response>;
}

interface Place {
  readonly params: Params;
  readonly props?: object;
}

const { root, outDir, files, passed } = workerData as Order;
const questions = new Questions();
let answers: Answers = () => '';
let askedNow = new Set<number>();

offerPassed(() => Promise.resolve(passed));
onRecords((folder, records) => {
  report({ folder, records });
});
const stopListening = listen(
  ({ question, of }) => askedNow.add(questions.place(question, of)),
  (known) => (answers = known),
);

const asked: (readonly [path: string, questions: readonly number[]])[] = [];
for (const [printedBy, own] of Map.groupBy(files.toSorted(recordsFirst), (file) => file.printedBy)) {
  const printer = (await import(pathToFileURL(join(root, printedBy)).href)) as Printer;
  const places = new Map<string, Place>();
  for (const place of (await printer.getStaticPaths?.()) ?? [{ params: {} }])
    places.set(pathOf(printedBy, place.params), place);
  for (const { path } of own) {
    askedNow = new Set();
    const place = places.get(path);
    if (!place) throw new Error(`${printedBy} prints no ${path}.`);
    write(path, await bytesOf(printer, path, place));
    asked.push([path, [...askedNow]]);
  }
}
stopListening();
report({ printed: { questions: questions.list(answers), asked } });

function report(told: Report): void {
  parentPort?.postMessage(told);
}

/** The index of the search takes longest, so what it is made of comes first. */
function recordsFirst(one: FileToPrint, other: FileToPrint): number {
  return Number(isRecords(other)) - Number(isRecords(one));
}

function isRecords({ path }: FileToPrint): boolean {
  return basename(path) === RECORDS;
}

/** The path of the file that a module prints for some parameters. */
function pathOf(printedBy: string, params: Params): string {
  return printedBy
    .replace(/^src\/pages\/|\.ts$/g, '')
    .replace(/\[(?:\.\.\.)?(\w+)\]/g, (_, name: string) => params[name] ?? '')
    .replace(/\/{2,}/g, '/')
    .replace(/^\//, '');
}

async function bytesOf(printer: Printer, path: string, { params, props = {} }: Place): Promise<Uint8Array> {
  try {
    const response = await printer.GET({ params, props });
    return new Uint8Array(await response.arrayBuffer());
  } catch (cause) {
    throw new Error(`${path} cannot be printed: ${String(cause)}`, { cause });
  }
}

function write(path: string, bytes: Uint8Array): void {
  const file = join(outDir, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, bytes);
}

import { AsyncLocalStorage } from 'node:async_hooks';
import { copyFileSync, mkdirSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import type { AstroPrerenderer, PathWithRoute, PrerenderResult } from 'astro';
import { listen, type Answers, type Asked } from '../archive/asked.ts';
import { isFile, printFiles, trim, type Folders, type Printed } from './files.ts';
import { finished } from './finished.ts';
import { leaveNotes, Questions, takeNotes, type NoteOfPage, type Notes } from './notes.ts';
import { RECORDS } from './records.ts';
import { isOfIndex } from './search-folders.ts';
import { clearAside, markOf, putBack, setAside, type PreviousTree } from './previous-tree.ts';

/** The folders of a build, the path that its site is under, where it keeps things for the next, and a hash of the project. */
export interface Setting extends Folders {
  readonly base: string;
  readonly cacheDir: string;
  readonly whole: string;
}

/** What the build before has left: its notes, and what it put out. */
interface Before {
  readonly notes: Notes;
  readonly tree: PreviousTree;
}

/** A page of this build; `note` is there once it is known. */
interface Page {
  readonly printedBy: string;
  /** `undefined` where nobody says what the page is given: it is printed in every build. */
  readonly given: string | undefined;
  readonly file: string;
  note?: Omit<NoteOfPage, 'mark'> | undefined;
}

/** A build that prints only what it has to, from the moment before the folder of the site is emptied. */
export class BuildAgain {
  private readonly setting: Setting;
  private readonly warn: (warning: string) => void;
  private readonly notesFile: string;
  private readonly record: string;
  private readonly before: Before | undefined;
  private readonly questions = new Questions();
  private readonly pages = new Map<string, Page>();
  private readonly askedNow = new AsyncLocalStorage<Set<number>>();
  private answers: Answers | undefined;
  private printed = 0;
  private stray: string | undefined;
  private files: Promise<Printed> | undefined;

  constructor(setting: Setting, isForced: boolean, warn: (warning: string) => void) {
    this.warn = warn;
    this.setting = { ...setting, outDir: resolve(setting.outDir) };
    this.notesFile = join(setting.cacheDir, 'pages.json');
    this.record = join(setting.cacheDir, 'set-aside');
    clearAside(this.setting.outDir, this.record);
    const notes = takeNotes(this.notesFile);
    const isUseless = isForced || notes?.whole !== setting.whole;
    const tree = isUseless ? undefined : setAside(this.setting.outDir, this.record);
    this.before = notes && tree && { notes, tree };
  }

  /** The same prerenderer, of which only those pages are asked that can have changed, and of each of them what it asked is noted. Files are printed beside it. */
  watch(prerenderer: AstroPrerenderer): AstroPrerenderer {
    let stopListening = (): void => undefined;
    return {
      ...prerenderer,
      setup: async () => {
        const note = (asked: Asked): void => {
          this.note(asked);
        };
        stopListening = listen(note, (answers) => (this.answers = answers));
        await prerenderer.setup?.();
      },
      getStaticPaths: async () => {
        const paths = await this.askedNow.run(new Set(), () => prerenderer.getStaticPaths());
        const [files, pages] = inTwo(this.leaveOut(paths), isFile);
        this.files = printFiles(files, this.setting, this.warn);
        // Whoever tears down is told; until then it must not end the build without a word.
        this.files.catch(() => undefined);
        return pages;
      },
      render: async (request, options) => {
        const asked = new Set<number>();
        const rendered = await this.askedNow.run(asked, async () =>
          complete(await prerenderer.render(request, options)),
        );
        this.notePage(decodeURI(new URL(request.url).pathname), [...asked]);
        return rendered;
      },
      teardown: async () => {
        if (this.files) this.noteFiles(await this.files);
        stopListening();
        await prerenderer.teardown?.();
        // What nobody is known to have asked would leave somebody's page as it is for ever.
        if (this.stray !== undefined) throw new Error(`No page owns up to having asked for ${this.stray}.`);
      },
    };
  }

  /** Writes the notes for the next build, and returns how many pages there are and how many were printed. */
  finish(): { readonly all: number; readonly printed: number } {
    const { outDir, cacheDir, whole } = this.setting;
    const answers = this.answers;
    clearAside(outDir, this.record);
    const pages = [...this.pages].flatMap(([path, { note, file }]) => {
      if (note && isTakenOut(file)) copy(join(outDir, file), this.keptAt(file));
      const mark = note && markOf(isTakenOut(file) ? this.keptAt(file) : join(outDir, file));
      return mark ? [[path, { ...note, mark }] as const] : [];
    });
    if (answers)
      leaveNotes(join(cacheDir, 'pages.json'), {
        whole,
        questions: this.questions.list(answers),
        pages: Object.fromEntries(pages),
      });
    return { all: this.pages.size, printed: this.printed };
  }

  private note({ question, of }: Asked): void {
    const asked = this.askedNow.getStore();
    if (asked) asked.add(this.questions.place(question, of));
    else this.stray = `${question} ${of}`;
  }

  private noteFiles({ questions, asked }: Printed): void {
    const places = questions.map((question) => this.questions.learn(...question));
    for (const [path, own] of asked)
      this.noteTo(
        path,
        own.flatMap((place) => places[place] ?? []),
      );
  }

  private notePage(pathname: string, asked: readonly number[]): void {
    const { base } = this.setting;
    this.noteTo(pathname.startsWith(base) ? pathname.slice(base.length) : pathname, asked);
  }

  private noteTo(path: string, asked: readonly number[]): void {
    const page = this.pages.get(trim(path));
    this.printed++;
    if (page?.given === undefined) return;
    const { printedBy, given, file } = page;
    page.note = { printedBy, given, file, asked };
  }

  /** The paths whose pages have to be printed; the files of the others are back in their places. */
  private leaveOut(paths: readonly PathWithRoute[]): PathWithRoute[] {
    const kept = new Set<string>();
    const isStale = this.staleness();
    const stale = paths.filter((path) => {
      const key = trim(path.pathname);
      // Of two pages with one address the first is printed, and Astro tells of the other.
      const known = this.pages.get(key);
      if (known) return !kept.has(known.file);
      const page = pageOf(path);
      this.pages.set(key, page);
      page.note = isStale(key, page);
      if (page.note) kept.add(page.file);
      return !page.note;
    });
    if (this.before) putBack(this.before.tree, this.setting.outDir, kept, isOfIndex);
    for (const file of kept) if (isTakenOut(file)) copy(this.keptAt(file), join(this.setting.outDir, file));
    return stale;
  }

  /** Where a file is kept that no site has in the end. */
  private keptAt(file: string): string {
    return join(this.setting.cacheDir, 'taken-out', file);
  }

  /** Tells of a page what was noted of it, if it would come out the same: all that it asked has the same answer, and its file is untouched. */
  private staleness(): (path: string, page: Page) => Page['note'] {
    const { before, answers } = this;
    if (!before || !answers) return () => undefined;
    const { questions, pages } = before.notes;
    const places = questions.map(([question, of, answer]) =>
      this.questions.answer(answers, question, of) === answer ? this.questions.place(question, of) : -1,
    );
    return (path, { printedBy, given, file }) => {
      const note = Object.hasOwn(pages, path) ? pages[path] : undefined;
      if (note?.printedBy !== printedBy || note.given !== given || note.file !== file) return undefined;
      const asked = note.asked.map((place) => places[place] ?? -1);
      const mark = markOf(isTakenOut(file) ? this.keptAt(file) : join(before.tree.folder, file));
      const isSame = mark?.size === note.mark.size && mark.time === note.mark.time;
      return isSame && !asked.includes(-1) ? { printedBy, given, file, asked } : undefined;
    };
  }
}

/** Those of some things that are such, and the others. */
function inTwo<Thing>(things: readonly Thing[], isSuch: (thing: Thing) => boolean): [Thing[], Thing[]] {
  return [things.filter((thing) => isSuch(thing)), things.filter((thing) => !isSuch(thing))];
}

function isTakenOut(file: string): boolean {
  return basename(file) === RECORDS;
}

function copy(from: string, to: string): void {
  mkdirSync(dirname(to), { recursive: true });
  copyFileSync(from, to);
}

function pageOf({ pathname, route, cacheKey }: PathWithRoute): Page {
  const path = trim(pathname);
  const isFile = route.type === 'endpoint' || path === '404';
  return {
    printedBy: route.component,
    given: cacheKey ?? (route.params.length === 0 ? '' : undefined),
    file: isFile ? path.replace(/^404$/, '404.html') : `${path}/index.html`.replace(/^\//, ''),
  };
}

/** What was rendered with all that it holds, since a page that is still being printed may go on asking; a page is finished. */
async function complete(rendered: Response | PrerenderResult): Promise<PrerenderResult> {
  const { response, metadata } = rendered instanceof Response ? { response: rendered } : rendered;
  if (response.body === null) return { response, ...(metadata && { metadata }) };
  const { status, statusText, headers } = response;
  const isPage = headers.get('content-type')?.startsWith('text/html') === true;
  const body = isPage ? finished(await response.text()) : await response.arrayBuffer();
  const whole = new Response(body, { status, statusText, headers });
  return { response: whole, ...(metadata && { metadata }) };
}

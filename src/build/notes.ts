import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import type { Answers } from '../archive/asked.ts';
import type { Mark } from './previous-tree.ts';

/** What a build notes of a page: what printed it, what that was given, what it asked, and the file that came of it. */
export interface NoteOfPage {
  readonly printedBy: string;
  readonly given: string;
  /** The questions, by their places among those of the build. */
  readonly asked: readonly number[];
  readonly file: string;
  readonly mark: Mark;
}

/** What a build notes for the next one. */
export interface Notes {
  /** A hash of all that is not asked of the archive. */
  readonly whole: string;
  readonly questions: readonly (readonly [question: string, of: string, answer: string])[];
  /** By the paths of the pages. */
  readonly pages: Readonly<Record<string, NoteOfPage>>;
}

/** Reads the notes of the build before, and removes them: whatever becomes of this build, they hold no longer. */
export function takeNotes(file: string): Notes | undefined {
  if (!existsSync(file)) return undefined;
  const text = readFileSync(file, 'utf8');
  rmSync(file);
  try {
    return JSON.parse(text) as Notes;
  } catch {
    return undefined;
  }
}

/** Writes notes, all at once or not at all. */
export function leaveNotes(file: string, notes: Notes): void {
  writeFileSync(`${file}.new`, JSON.stringify(notes));
  renameSync(`${file}.new`, file);
}

/** The questions of a build, each with a place of its own and answered once, however many pages ask it. */
export class Questions {
  // By question and then by what it is asked of: to join the two into one name would take longer than to look twice.
  private readonly places = new Map<string, Map<string, number>>();
  private readonly asked: [question: string, of: string][] = [];
  private readonly answered = new Map<string, string>();

  /** The place of a question. */
  place(question: string, of: string): number {
    const places = this.places.get(question) ?? new Map<string, number>();
    this.places.set(question, places);
    const known = places.get(of);
    if (known !== undefined) return known;
    places.set(of, this.asked.length);
    return this.asked.push([question, of]) - 1;
  }

  /** Takes over what somebody else was answered, who asked the same archive. Returns its place. */
  learn(question: string, of: string, answer: string): number {
    this.answered.set(`${question}\n${of}`, answer);
    return this.place(question, of);
  }

  /** A fingerprint of the answer; `undefined` where there is none, which is not remembered: somebody may know it later. */
  answer(answers: Answers, question: string, of: string): string | undefined {
    const key = `${question}\n${of}`;
    try {
      const answer = this.answered.get(key) ?? answers(question, of);
      this.answered.set(key, answer);
      return answer;
    } catch {
      return undefined;
    }
  }

  /** All of them with their answers, each at its place. */
  list(answers: Answers): Notes['questions'] {
    return this.asked.map(([question, of]) => [question, of, this.answer(answers, question, of) ?? '']);
  }
}

import { channel } from 'node:diagnostics_channel';

/** What a page asked of the archive: see src/domain/questions.ts. */
export interface Asked {
  readonly question: string;
  readonly of: string;
}

/** A fingerprint of what the archive of this build answers to a question; the same for the same answer in any build. */
export type Answers = (question: string, of: string) => string;

// Pages are bundled and what runs around them is not, so each has its own copy of every module: a channel is what both see.
const questions = channel('outage-almanac:asked');
const archives = channel('outage-almanac:answers');

/** Whether anybody wants to know what pages ask. */
export function isHeard(): boolean {
  return questions.hasSubscribers;
}

/** Tells whoever listens that the page that is being printed asked something. */
export function tellQuestion(question: string, of: string): void {
  questions.publish({ question, of } satisfies Asked);
}

/** Tells whoever listens how to find out what the archive answers. */
export function offerAnswers(answers: Answers): void {
  archives.publish(answers);
}

/** Listens to what pages ask and to who answers, up to when the function that is returned is called. */
export function listen(onAsked: (asked: Asked) => void, onAnswers: (answers: Answers) => void): () => void {
  const [hearAsked, hearAnswers] = [
    (message: unknown): void => {
      onAsked(message as Asked);
    },
    (message: unknown): void => {
      onAnswers(message as Answers);
    },
  ];
  questions.subscribe(hearAsked);
  archives.subscribe(hearAnswers);
  return () => {
    questions.unsubscribe(hearAsked);
    archives.unsubscribe(hearAnswers);
  };
}

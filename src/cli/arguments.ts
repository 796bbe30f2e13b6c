import { parseArgs } from 'node:util';

/** Who is told: somebody at a terminal, a pull request on GitHub, or a program. */
export const REPORTERS = ['terminal', 'github', 'json'] as const;
export type Reporter = (typeof REPORTERS)[number];

/** What the command is asked for. */
export interface Wish {
  readonly help: boolean;
  readonly reporter: Reporter;
  readonly fix: boolean;
  /** Whether each warning is listed, however many there are. */
  readonly all: boolean;
  /** The files and folders that are told of; none for all. */
  readonly paths: readonly string[];
}

/** The wish that arguments say, or the sentence that says what is wrong with them. */
export function readArguments(args: readonly string[]): Wish | string {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: {
        help: { type: 'boolean', short: 'h', default: false },
        reporter: { type: 'string', default: 'terminal' },
        fix: { type: 'boolean', default: false },
        all: { type: 'boolean', default: false },
      },
      allowPositionals: true,
    });
    const reporter = REPORTERS.find((name) => name === values.reporter);
    if (reporter === undefined)
      return `There is no reporter "${values.reporter}". There are: ${REPORTERS.join(', ')}`;
    return { help: values.help, reporter, fix: values.fix, all: values.all, paths: positionals };
  } catch (error) {
    return error instanceof Error ? (error.message.split('. ')[0] ?? '') : String(error);
  }
}

import type { Problem } from '../../content/problem.ts';
import type { Findings } from '../findings.ts';
import { harmless, rootOf, tellFindings, tellInstead } from './terminal.ts';

/**
 * How a check is told in the log of a workflow on GitHub: an annotation for each problem on its line, errors first, as
 * GitHub shows only the first ten of each kind; then all of it in plain text. `token` is a word that nobody can guess: until
 * it comes back, the runner takes nothing in the log for a command.
 */
export function reportToGithub(findings: Findings, token: string): string {
  const { errors, warnings, counted, folder } = findings;
  return [
    ...errors.map((problem) => annotation('error', problem, folder)),
    ...warnings.map((problem) => annotation('warning', problem, folder)),
    ...counted.map(({ rule, description, count, files }) =>
      command(
        'warning',
        { title: rule },
        `${String(count)} in ${String(files)} ${files === 1 ? 'file' : 'files'}: ${description}`,
      ),
    ),
    `::stop-commands::${token}`,
    tellFindings(findings),
    `::${token}::`,
  ].join('\n');
}

function annotation(kind: 'error' | 'warning', problem: Problem, folder: string): string {
  const { path, line, column, rule, fault } = problem;
  const place = {
    file: `${rootOf(folder)}${path}`,
    line: String(line),
    col: String(column),
    title: rule,
  };
  return command(kind, place, [fault, ...tellInstead(problem)].join('\n'));
}

/** A command to the runner; whatever its parts hold, they stay parts of it. */
function command(name: string, properties: Readonly<Record<string, string>>, message: string): string {
  const written = Object.entries(properties).map(([key, value]) => `${key}=${inProperty(value)}`);
  return `::${name} ${written.join(',')}::${inMessage(harmless(message))}`;
}

/** https://github.com/actions/toolkit/blob/main/packages/core/src/command.ts */
function inMessage(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function inProperty(text: string): string {
  return harmless(inMessage(text)).replaceAll(':', '%3A').replaceAll(',', '%2C');
}

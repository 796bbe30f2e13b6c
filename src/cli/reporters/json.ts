import type { Problem } from '../../content/problem.ts';
import { countWarnings, type Findings } from '../findings.ts';

/** The version of the report; a name more is no new version, another meaning is. */
const FORMAT = 1;

/** How a check is told to a program; docs/check.md documents each name. */
export function reportAsJson(findings: Findings): string {
  const { folder, files, errors, warnings, elsewhere, fixed } = findings;
  const report = {
    format: FORMAT,
    folder,
    files,
    errors: errors.length,
    warnings: countWarnings(findings),
    elsewhere,
    fixed,
    problems: [
      ...errors.map((problem) => tell('error', problem)),
      ...warnings.map((problem) => tell('warning', problem)),
    ],
  };
  return JSON.stringify(report, null, 2).replace(UNSEEN, escaped);
}

function tell(severity: 'error' | 'warning', { rule, path, line, column, fault, tip, offer }: Problem) {
  return { severity, rule, path, line, column, fault, ...(tip === undefined ? {} : { tip }), offer };
}

/** What JSON may hold as it is and a terminal would take for a command. */
const UNSEEN = /[\u007F-\u009F\u2028-\u202E\u2066-\u2069]/g;

function escaped(sign: string): string {
  return `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

import type { Archive } from './archive.ts';

/** Hears that an archive was asked something: what, and of which incident, day or other thing; '' where of none. */
export type Hearer = (question: string, of: string) => void;

/** What stands behind an archive whose questions are heard. */
interface Heard {
  readonly plain: Archive;
  readonly hear: Hearer;
}

const heard = new WeakMap<Archive, Heard>();

/**
 * The same archive for one asker, whose every question is told to `hear` the first time that it is put. So whoever prints a page
 * from it knows all that the page rests on, and nobody has to list that by hand.
 */
export function listenTo(plain: Archive, hear: Hearer): Archive {
  const told = onlyOnce(hear);
  const archive = tellingOf(plain, '', told) as Archive;
  heard.set(archive, { plain, hear: told });
  return archive;
}

/** Tells whoever listens to an archive that something was asked that is worked out elsewhere, and returns the archive itself. */
export function tellAsked(archive: Archive, question: string, of: string): Archive {
  const listened = heard.get(archive);
  listened?.hear(question, of);
  return listened?.plain ?? archive;
}

/** What an archive answers to a question of its own; throws where it knows none of that name. */
export function answerOf(archive: Archive, question: string, of: string): unknown {
  const [name, inner] = question.startsWith(SETTING)
    ? [question.slice(SETTING.length), archive.settings]
    : [question, archive];
  if (!Object.hasOwn(inner, name)) throw new Error(`No archive knows of "${question}".`);
  const member = (inner as unknown as Readonly<Record<string, unknown>>)[name];
  return typeof member === 'function' ? (member as (of: string) => unknown)(of) : member;
}

const SETTING = 'settings.';

/** What is there of a thing, each member telling that it was asked for; whatever is added to it is heard without more ado. */
function tellingOf(thing: object, prefix: string, hear: Hearer): object {
  const telling = {};
  for (const [name, member] of Object.entries(thing) as [string, unknown][])
    Object.defineProperty(telling, name, memberOf(prefix + name, member, hear));
  return telling;
}

function memberOf(question: string, member: unknown, hear: Hearer): PropertyDescriptor {
  const common = { enumerable: true, configurable: true };
  // A page that names the archive does not rest on its colours.
  if (question === 'settings') return { ...common, value: tellingOf(member as object, SETTING, hear) };
  if (typeof member !== 'function')
    return {
      ...common,
      get: () => {
        hear(question, '');
        return member;
      },
    };
  const ask = member as (of: string) => unknown;
  return {
    ...common,
    value: (of: string) => {
      hear(question, of);
      return ask(of);
    },
  };
}

function onlyOnce(hear: Hearer): Hearer {
  const asked = new Map<string, Set<string>>();
  return (question, of) => {
    const known = asked.get(question);
    if (known?.has(of)) return;
    if (known) known.add(of);
    else asked.set(question, new Set([of]));
    hear(question, of);
  };
}

import { allOf, answerTo, isTrouble, keyOf, type Outcome } from './answers.ts';
import { idMeant, type Ground } from './ground.ts';
import type { ForeignRecord } from './record.ts';

/** The ids of the services that were hit; nothing where it was the whole provider. */
export function servicesOf(
  { services }: ForeignRecord,
  ground: Ground,
): Outcome<readonly string[] | undefined> {
  if (services === 'all') return { value: undefined };
  const { provider, options } = ground;
  const meant = services.map((name): Outcome<string | undefined> => {
    const answer = answerTo(options.answers, 'service', name);
    if (answer === 'none') return { value: undefined };
    const id = idMeant(answer === undefined || answer === 'new' ? name : answer, provider.services);
    if (id !== undefined) return { value: id };
    return {
      reason: reasonOf(name, answer, provider.id),
      ask: {
        key: keyOf('service', name),
        answers: ['new', 'none', ...[...provider.services.keys()].slice(0, 5)],
      },
    };
  });
  const all = allOf(meant);
  if (isTrouble(all)) return all;
  const ids = [...new Set(all.value.filter((id) => id !== undefined))];
  return ids.length > 0 ? { value: ids } : withoutServices(ground);
}

function reasonOf(name: string, answer: string | undefined, provider: string): string {
  const none = `"${name}" is not a service of ${provider}.`;
  return answer === undefined || answer === 'new'
    ? none
    : `${none} Nor is "${answer}", which was answered for it.`;
}

function withoutServices({ options, provider }: Ground): Outcome<readonly string[] | undefined> {
  const answer = options.answers.get('missing.service');
  if (answer === 'all') return { value: undefined };
  if (answer !== undefined && provider.services.has(answer)) return { value: [answer] };
  return {
    reason: 'It does not say which services were hit.',
    ask: { key: 'missing.service', answers: ['all', ...provider.services.keys()] },
  };
}

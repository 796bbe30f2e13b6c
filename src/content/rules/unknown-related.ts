import { originals } from '../contents.ts';
import { mentionOf, unknownMentions } from '../mentions.ts';
import type { Rule } from '../rule.ts';

/** Every incident that another is tied to is in the archive. */
export const unknownRelated: Rule = {
  name: 'unknown-related',
  description: 'Every incident named under related is another one of the archive.',
  check: ({ documents, incidents }) => {
    const ids = new Set(incidents.keys());
    return originals(documents, 'incident').flatMap((document) => {
      const mentions = (document.draft.related ?? []).flatMap((item, index) =>
        mentionOf(item?.incident, ['related', index, 'incident'], ['related', index]),
      );
      const strange = mentions.filter(({ id }) => !ids.has(id) || id === document.place.id);
      const others = strange.length === 0 ? [] : [...ids].filter((id) => id !== document.place.id);
      return unknownMentions(
        document,
        'unknown-related',
        'another incident of this archive',
        strange,
        others,
      );
    });
  },
};

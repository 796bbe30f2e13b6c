import type { WriteUps } from '../../domain/incident.ts';
import type { Language, Text } from '../../domain/text.ts';
import { valueAt } from '../edits.ts';
import type { Path } from '../frontmatter/nodes.ts';
import type { Index, Kept } from '../kept.ts';
import { keyOf } from '../place.ts';

/** The words of a page: in its own language from the original, in others from the translations, found by the path of a field. */
export interface Words {
  readonly language: Language;
  readonly writeUps: WriteUps;
  readonly at: (...path: Path) => Text | undefined;
  readonly must: (...path: Path) => Text;
}

interface Version {
  readonly language: Language;
  readonly file: Kept;
}

/** Makes what finds the words of each original, its translations being indexed once. */
export function readerOfWords({ translations, languages: [first = 'en'] }: Index): (original: Kept) => Words {
  const byOriginal = Map.groupBy(translations, ({ place }) => keyOf({ ...place, language: undefined }));
  return (original) => {
    const language = (original.draft as { language?: string }).language ?? first;
    const others = byOriginal.get(keyOf(original.place)) ?? [];
    const versions = [
      { language, file: original },
      ...others.map((file) => ({ language: file.place.language ?? language, file })),
    ];
    const at = (...path: Path): Text | undefined => textAt(versions, path);
    return { language, writeUps: writeUpsOf(versions), at, must: (...path) => at(...path) ?? {} };
  };
}

function textAt(versions: readonly Version[], path: Path): Text | undefined {
  const said = versions.flatMap(({ language, file }) => {
    const words = valueAt(file.draft, path);
    return typeof words === 'string' ? [[language, words] as const] : [];
  });
  return said.length === 0 ? undefined : Object.fromEntries(said);
}

function writeUpsOf(versions: readonly Version[]): WriteUps {
  const written = versions.filter(({ file }) => file.body.trim() !== '');
  return Object.fromEntries(
    written.map(({ language, file: { path, place, body } }) => [
      language,
      { path, format: place.format === 'mdx' ? 'mdx' : 'md', markdown: body } as const,
    ]),
  );
}

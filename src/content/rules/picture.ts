import { resolvePath } from '../../markdown/links.ts';
import { findReferences, type PictureLink } from '../../markdown/references.ts';
import type { Contents } from '../contents.ts';
import { didYouMean } from '../did-you-mean.ts';
import type { Document } from '../document.ts';
import { isPicturePath, PICTURE_ENDINGS } from '../pictures.ts';
import { pathOf } from '../place.ts';
import type { Problem } from '../problem.ts';
import { problemInProse, problemOf, tellAll } from '../problems.ts';
import { quote } from '../quote.ts';
import type { Rule } from '../rule.ts';

/** A picture is one, and stands beside the write-up that shows it. */
export const picture: Rule = {
  name: 'picture',
  description: 'A picture in a <Figure> is a file beside the write-up, and of the kind that its name says.',
  check: (contents) => [
    ...contents.brokenPictures.map(brokenProblem),
    ...contents.documents.flatMap((document) => lostProblems(document, contents)),
  ],
};

function brokenProblem(path: string): Problem {
  const kinds = PICTURE_ENDINGS.map((ending) => `.${ending}`).join(', ');
  return problemOf(
    'picture',
    path,
    `This is no picture that can be shown. Pictures are ${kinds} files of up to 400,000 bytes that are what their name says.`,
    { kind: 'delete' },
  );
}

function lostProblems(document: Document, { pictures, brokenPictures }: Contents): Problem[] {
  const { place, body } = document;
  if (place.format !== 'mdx' || !body.includes('<Figure')) return [];
  const beside = [...pictures.keys()].flatMap((path) => nameBeside(document, path) ?? []);
  const lost = findReferences(body, 'mdx').pictures.filter(({ src }) => {
    const path = resolvePath(pathOf(place), src) ?? '';
    return nameBeside(document, path) !== src || (!pictures.has(path) && !brokenPictures.includes(path));
  });
  return tellAll(lost, (link) => lostProblem(document, link, beside));
}

/** The name of a picture that stands in the folder of a write-up. */
function nameBeside({ place }: Document, path: string): string | undefined {
  const folder = pathOf(place).replace(/[^/]*$/, '');
  const name = path.slice(folder.length);
  return path.startsWith(folder) && !name.includes('/') && isPicturePath(path) ? name : undefined;
}

function lostProblem(document: Document, link: PictureLink, beside: readonly string[]): Problem {
  const meant = didYouMean(link.src, [...beside]);
  const fault = `There is no picture ${quote(link.src)} beside this file.${meant === undefined ? ' Put it there, or say in words what it shows.' : ` Did you mean ${quote(meant)}?`}`;
  const instead = meant === undefined ? link.alt : link.written.replace(link.src, () => meant);
  return problemInProse(document, 'picture', { start: link.start, end: link.end, instead }, fault);
}

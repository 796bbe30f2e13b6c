const OF_INDEX = /^search\/.+\/(?:fragment|index|filter)$/;

/**
 * Whether a folder, by its path in the site, is one in which an index of the search has thousands of files. Such a folder is put back as
 * it was, since most of them are the same after an edit; whoever makes the index sees to it that it has them and no others.
 */
export function isOfIndex(folder: string): boolean {
  return OF_INDEX.test(folder);
}

/** The name of the files that pages leave for what comes after them, which takes them out of the site again. */
export const RECORDS = 'records.json';

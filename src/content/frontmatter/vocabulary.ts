/** The names that facts are written with: all of them, and those whose values are words for readers. */
export interface Vocabulary {
  readonly names: ReadonlySet<string>;
  readonly words: ReadonlySet<string>;
}

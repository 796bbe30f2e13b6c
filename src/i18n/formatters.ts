/** What is made of a text, made once for each and kept: a formatter takes a hundred times as long to make as to use. */
export function once<Made>(make: (text: string) => Made): (text: string) => Made {
  const made = new Map<string, Made>();
  return (text) => {
    const kept = made.get(text) ?? make(text);
    made.set(text, kept);
    return kept;
  };
}

/** How a language that the site speaks writes numbers. */
export const numbersIn = once((spoken) => new Intl.NumberFormat(spoken));

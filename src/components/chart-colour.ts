/** Stands in for the colours of Chart.js (`@kurkle/color`), which it would mix with others: each stays as it is. */
export class Color {
  readonly valid = false;
  readonly #text: string;
  constructor(text: string) {
    this.#text = text;
  }
  saturate(): this {
    return this;
  }
  darken(): this {
    return this;
  }
  hexString(): string {
    return this.#text;
  }
}

import * as z from 'zod';
import { quote } from '../quote.ts';
import { describe, refuse } from './fields.ts';

/** A share in per cent, kept as typed so that 99.90 keeps its zero. */
export function percentage(description: string, example: string): z.ZodString {
  const check = (text: string, context: z.RefinementCtx<string>): void => {
    if (/^\d{1,3}(?:\.\d+)?$/.test(text) && Number(text) <= 100) return;
    const offer = text.replace(/\s*%$/, '').replace(/^(\d+),(\d+)$/, '$1.$2');
    const isRepaired = /^\d{1,3}(?:\.\d+)?$/.test(offer) && Number(offer) <= 100;
    refuse(
      context,
      `${quote(text)} is not a share in per cent from 0 to 100, written with a point and no sign.`,
      { offer: isRepaired ? offer : undefined },
    );
  };
  return describe(z.string().superRefine(check), 'percentage', description, example);
}

const TRUTHS: ReadonlyMap<string, string> = new Map([
  ...['true', 'yes', 'y', 'on', 'oui', 'vrai', '1'].map((word) => [word, 'true'] as const),
  ...['false', 'no', 'n', 'off', 'non', 'faux', '0'].map((word) => [word, 'false'] as const),
]);

/** `true` or `false`. */
export function flag(description: string, example: 'true' | 'false'): z.ZodType<boolean, string> {
  const check = (text: string, context: z.RefinementCtx<string>): void => {
    if (text !== 'true' && text !== 'false')
      refuse(context, `${quote(text)} is neither true nor false.`, { offer: TRUTHS.get(text.toLowerCase()) });
  };
  return describe(
    z
      .string()
      .superRefine(check)
      .transform((text) => text === 'true')
      .pipe(z.boolean()),
    'flag',
    description,
    example,
  );
}

/** The number of a source on the same page, from 1. */
export function sourceNumber(description: string, example: string): z.ZodType<number, string> {
  const check = (text: string, context: z.RefinementCtx<string>): void => {
    if (!/^[1-9]\d{0,3}$/.test(text))
      refuse(context, `${quote(text)} is not the number of a source; the first source of the list is 1.`, {
        offer: /[1-9]\d{0,3}/.exec(text)?.[0],
      });
  };
  return describe(
    z.string().superRefine(check).transform(Number).pipe(z.number().int()),
    'source',
    description,
    example,
  );
}

/** A number from 0 to 1. */
export function share(description: string, example: string): z.ZodType<number, string> {
  const check = (text: string, context: z.RefinementCtx<string>): void => {
    if (/^(?:0(?:\.\d+)?|1(?:\.0+)?)$/.test(text)) return;
    const part = text.endsWith('%') ? Number(text.slice(0, -1)) / 100 : Number(text.replace(',', '.'));
    refuse(context, `${quote(text)} is not a number from 0 to 1.`, {
      offer: part >= 0 && part <= 1 ? String(part) : undefined,
    });
  };
  return describe(
    z.string().superRefine(check).transform(Number).pipe(z.number()),
    'share',
    description,
    example,
  );
}

/** A colour as six hexadecimal digits. */
export function colour(description: string, example: string): z.ZodString {
  const check = (text: string, context: z.RefinementCtx<string>): void => {
    if (!/^#[0-9a-f]{6}$/i.test(text))
      refuse(context, `${quote(text)} is not a colour as six hexadecimal digits behind a #.`, {
        offer: /^[0-9a-f]{6}$/i.test(text) ? `#${text}` : undefined,
      });
  };
  return describe(z.string().superRefine(check), 'colour', description, example);
}

import * as z from 'zod';
import { idFrom, quote } from '../quote.ts';
import { describe, LONGEST, refuse } from './fields.ts';
import { guessLanguageTag, isLanguageTag } from './languages.ts';

const ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** An id: lower-case words joined by hyphens. */
export function id(description: string, example: string): z.ZodString {
  const check = (text: string, context: z.RefinementCtx<string>): void => {
    if (ID.test(text) && text.length <= 100) return;
    const message = `${quote(text)} is not an id: those are small letters a to z and digits, words joined by hyphens.`;
    refuse(context, message, { offer: idFrom(text)?.slice(0, 100).replace(/-$/, '') });
  };
  return describe(z.string().superRefine(check), 'id', description, example);
}

const PROVIDER_AND_FILE = /^[a-z0-9]+(?:-[a-z0-9]+)*\/\d{4}-\d\d(?:-\d\d)?-[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** The id of an incident: its provider and its file's name. */
export function incidentId(description: string, example: string): z.ZodString {
  const check = (text: string, context: z.RefinementCtx<string>): void => {
    if (PROVIDER_AND_FILE.test(text)) return;
    const offer = text
      .replace(/^(?:\.{0,2}\/)*(?:incidents\/)?/, '')
      .replace(/(?:\.[a-z]{2})?(?:\.mdx?|\/)$/, '');
    const message = `${quote(text)} does not name an incident: that is its provider, a slash, and the name of its file without the ending.`;
    refuse(context, message, { offer: PROVIDER_AND_FILE.test(offer) ? offer : undefined });
  };
  return describe(z.string().superRefine(check), 'incident', description, example);
}

/** An address on this site that once led to a page. */
export function alias(description: string, example: string): z.ZodString {
  const check = (text: string, context: z.RefinementCtx<string>): void => {
    if (ALIAS.test(text)) return;
    const path = text
      .replace(/^https?:\/\/[^/]*/, '')
      .replace(/[?#].*$/, '')
      .split('/')
      .filter((step) => /^[\w-][\w.-]*$/.test(step));
    const message = `${quote(text)} is not an address on this site: that begins and ends with a slash, with letters, digits and hyphens between.`;
    refuse(context, message, { offer: path.length === 0 ? undefined : `/${path.join('/')}/` });
  };
  return describe(z.string().superRefine(check), 'alias', description, example);
}

const ALIAS = /^\/(?:[\w-][\w.-]*\/)+$/;

/** The tag of a language. */
export function language(description: string, example: string): z.ZodString {
  const check = (text: string, context: z.RefinementCtx<string>): void => {
    if (isLanguageTag(text)) return;
    refuse(context, `${quote(text)} is not the tag of a language, such as en, fr or pt-BR.`, {
      offer: guessLanguageTag(text),
    });
  };
  return describe(z.string().superRefine(check), 'language', description, example);
}

/** A web address with http or https. */
export function address(description: string, example: string): z.ZodString {
  const check = (text: string, context: z.RefinementCtx<string>): void => {
    if (isWebAddress(text)) return;
    const offer = `https://${text
      .trim()
      .replace(/^[a-z]+:\/*/i, '')
      .replace(/^[^/@]*@/, '')
      .replace(/\s+/g, '%20')}`;
    const message = `${quote(text)} is not a web address: it begins with https:// or http:// and has no spaces.`;
    refuse(context, message, { offer: isWebAddress(offer) ? offer : undefined });
  };
  return describe(z.string().superRefine(check), 'address', description, example);
}

function isWebAddress(text: string): boolean {
  return (
    /^https?:\/\/[^\s/?#@\\]+\.[^\s/?#@\\]+(?:[/?#]\S*)?$/.test(text) &&
    text.length <= LONGEST &&
    URL.canParse(text)
  );
}

import type { Incident } from '../domain/incident.ts';
import { webAddressOf } from '../site/urls.ts';
import { linkTo, titleOf, type Link, type Voice } from './words.ts';

/** The page at an old address, which leads on to the new one. */
export interface MovedView {
  readonly language: string;
  readonly title: string;
  readonly text: string;
  readonly link: Link;
  readonly canonical: string;
}

/** The page at an old address of an incident. */
export function viewMoved(voice: Voice, incident: Incident): MovedView {
  const page = { kind: 'incident', id: incident.id } as const;
  return {
    language: voice.language,
    title: voice.say('moved.title'),
    text: voice.say('moved.text'),
    link: linkTo(voice, page, titleOf(voice, incident)),
    canonical: webAddressOf(voice.site, page, voice.language),
  };
}

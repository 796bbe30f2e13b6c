import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import { buildSite } from '../sites/build.ts';
import { launchChromium } from './chromium.ts';
import { serveSite, type Host } from './server.ts';

/** What the report of 27 July 2012 stated, the page on which a reader finds it, and a sentence that is visible there in either language. */
const STATEMENTS = [
  {
    statement: 'two parallel systems failed at about the same time',
    page: 'incidents/twitter/2012-07-26-double-failure/',
    en: 'two such parallel systems in its data centres had failed at nearly the same time',
    fr: 'deux systèmes parallèles de ce genre, dans les centres de données de l’entreprise, étaient tombés en panne presque en même temps',
  },
  {
    statement: 'nearly two hours',
    page: 'incidents/twitter/2012-07-26-double-failure/',
    en: 'forty minutes, an hour, nearly two hours or a little more',
    fr: 'quarante minutes, une heure, près de deux heures ou un peu plus',
  },
  {
    statement: 'worldwide',
    page: 'incidents/twitter/2012-07-26-double-failure/',
    en: 'The outage was worldwide',
    fr: 'La panne était mondiale',
  },
  {
    statement: 'phones and third-party applications still worked for some',
    page: 'incidents/twitter/2012-07-26-double-failure/',
    en: 'Some people could still post from their phones or through third-party applications',
    fr: 'Certains utilisateurs pouvaient encore publier depuis leur téléphone ou par des applications d’autres éditeurs',
  },
  {
    statement: 'the Olympics suspected and ruled out',
    page: 'incidents/twitter/2012-07-26-double-failure/',
    en: 'A rush of traffic before the Olympic Games was suspected. Twitter said that the Games did not explain it.',
    fr: 'Un afflux de trafic à l’approche des Jeux olympiques a été soupçonné',
  },
  {
    statement: 'further inquiry',
    page: 'incidents/twitter/2012-07-26-double-failure/',
    en: 'Génération-NT added that the inquiry went on',
    fr: 'Génération-NT ajoutait que l’enquête se poursuivait',
  },
  {
    statement: 'and a promise',
    page: 'incidents/twitter/2012-07-26-double-failure/',
    en: 'promised heavy investment to avoid a repeat',
    fr: 'promis de lourds investissements pour éviter que cela ne se reproduise',
  },
  {
    statement: '140 million users',
    page: 'incidents/twitter/2012-07-26-double-failure/',
    en: 'Active users: more than 140 million (21 March 2012)',
    fr: 'Utilisateurs actifs : plus de 140 millions (21 mars 2012)',
  },
  {
    statement: '340 million tweets a day',
    page: 'incidents/twitter/2012-07-26-double-failure/',
    en: 'Tweets a day: 340 million (21 March 2012)',
    fr: 'Tweets par jour : 340 millions (21 mars 2012)',
  },
  {
    statement: 'a cascading bug at the end of June',
    page: 'incidents/twitter/2012-07-26-double-failure/',
    en: 'on 21 June (“fin juin” in Génération-NT), a cascading bug had taken Twitter down twice in one morning',
    fr: 'le 21 juin (« fin juin » dans Génération-NT), un bogue en cascade avait fait tomber Twitter deux fois en une matinée',
  },
  {
    statement: '99.96 to 99.99 % over six months',
    page: 'providers/twitter/',
    en: '99.96 to 99.99%',
    fr: '99,96 à 99,99 %',
  },
  {
    statement: 'Google Talk for several hours',
    page: 'incidents/google/2012-07-26-talk/',
    en: 'Google Talk falls silent for nearly five hours',
    fr: 'Google Talk se tait pendant près de cinq heures',
  },
  {
    statement: 'Gmail not hit',
    page: 'incidents/google/2012-07-26-talk/',
    en: 'Gmail is said to have been spared',
    fr: 'Gmail est donné pour indemne',
  },
  {
    statement: 'Azure Compute in West Europe',
    page: 'incidents/azure/2012-07-26-west-europe/',
    en: 'An overlooked limit cuts off Azure Compute in West Europe',
    fr: 'Une limite oubliée coupe l’accès à Azure Compute en Europe de l’Ouest',
  },
  {
    statement: 'not the leap-year bug',
    page: 'incidents/azure/2012-07-26-west-europe/',
    en: 'It was not the leap-day bug.',
    fr: 'Ce n’était pas le bogue du 29 février.',
  },
  {
    statement: 'a hard day for the cloud',
    page: '2012/07/26/',
    en: 'A hard day for the cloud',
    fr: 'Une journée difficile pour l’informatique en nuage',
  },
] as const;

let browser: Browser;
let host: Host;
let page: Page;

beforeAll(async () => {
  const [started, folder] = await Promise.all([launchChromium(), buildSite('founding')]);
  browser = started;
  host = await serveSite(folder);
  page = await browser.newPage({ javaScriptEnabled: false });
});

afterAll(async () => {
  await browser.close();
  await host[Symbol.asyncDispose]();
});

/** Text as a reader takes it in: any space is a space. */
function plain(text: string): string {
  return text.replace(/[\s\u00A0\u202F\u2060]+/g, ' ');
}

describe.each(STATEMENTS)('the founding report: $statement', ({ page: path, en, fr }) => {
  test.each([
    ['/', en],
    ['/fr/', fr],
  ])('stands under %s', async (language, sentence) => {
    await page.goto(`${host.origin}${language}${path}`);
    expect(plain(await page.locator('main').innerText())).toContain(plain(sentence));
  });
});

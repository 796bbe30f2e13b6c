import { webAddressOfSitemap, type Site } from '../site/urls.ts';

/** What programs that read the site are told: all of it, and where the list of its pages is. */
export function robotsOf(site: Site): string {
  return `User-agent: *\nAllow: /\n\nSitemap: ${webAddressOfSitemap(site)}\n`;
}

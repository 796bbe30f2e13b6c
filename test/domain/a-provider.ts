import type { Provider, Service } from '../../src/domain/provider.ts';

/** A provider that needs no more than what a test says of it. */
export function aProvider(overrides: Partial<Provider> = {}): Provider {
  const id = overrides.id ?? 'twitter';
  return {
    id,
    language: 'en',
    name: { en: id },
    formerly: [],
    parent: undefined,
    url: undefined,
    categories: [],
    country: undefined,
    statusPage: undefined,
    launched: undefined,
    retired: undefined,
    services: [],
    sources: [],
    coverage: [],
    availability: [],
    audience: [],
    writeUps: {},
    ...overrides,
  };
}

/** A service that was always there. */
export function aService(overrides: Partial<Service> = {}): Service {
  const id = overrides.id ?? 'web';
  return { id, name: { en: id }, launched: undefined, retired: undefined, ...overrides };
}

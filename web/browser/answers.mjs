import { ofPool } from './pool.mjs';

/** Made-up answers for the browser checks of the shell; the journeys run against the real services. */
const tenants = {
  zwaluwhof: {
    tenantId: '0190a000-0000-7000-8000-00000000000a',
    alias: 'zwaluwhof',
    name: 'VSO De Zwaluwhof (demo)',
    kind: 'SCHOOL',
  },
  kastanjelaan: {
    tenantId: '0190a000-0000-7000-8000-00000000000b',
    alias: 'kastanjelaan',
    name: 'PrO Kastanjelaan (demo)',
    kind: 'SCHOOL',
  },
  region: {
    tenantId: '0190a000-0000-7000-8000-000000000001',
    alias: 'regio-peelrand',
    name: 'Regio Peelrand (demo)',
    kind: 'REGION',
  },
};

export function memberships(role) {
  if (role === 'regional-coordinator') return [{ ...tenants.region, roles: [role] }];
  if (role === 'student') return [{ ...tenants.zwaluwhof, roles: [role] }];
  return [tenants.zwaluwhof, tenants.kastanjelaan].map((tenant) => ({ ...tenant, roles: [role] }));
}

const people = { student: 'Daan Bakker', 'regional-coordinator': 'Ria Verhoeven' };

export function answers(route, works) {
  const { pathname } = new URL(route.request().url());
  if (pathname === '/bff/session') {
    const role = works?.[0].roles[0];
    return route.fulfill({
      json: works
        ? {
            authenticated: true,
            user: { id: 'demo', name: people[role] ?? 'Wilma Jansen' },
            memberships: works,
            idleTimeoutSeconds: 3600,
          }
        : { authenticated: false },
    });
  }
  const known = ofPool(route.request());
  if (known) return route.fulfill({ json: known, headers: { ETag: '"0"' } });
  return route.fulfill({
    status: 404,
    contentType: 'application/problem+json',
    json: { type: '/problems/not-found', title: 'Niet gevonden', status: 404 },
  });
}

import { defineFeature } from '@/lib/feature';
import { contactors, editors, readers } from './roles';

export const feature = defineFeature({
  name: 'pool',
  routes: [
    { path: '/bedrijven', screen: () => import('./PoolScreen'), roles: readers },
    { path: '/bedrijven/$companyId', screen: () => import('./CompanyScreen'), roles: readers },
    {
      path: '/bedrijven/$companyId/wijzigen',
      screen: () => import('./EditCompanyScreen'),
      roles: editors,
    },
    { path: '/contactkalender', screen: () => import('./CalendarScreen'), roles: readers },
  ],
  nav: [
    { to: '/bedrijven', label: 'pool:nav', icon: 'building', roles: readers, order: 35 },
    { to: '/contactkalender', label: 'pool:calendar.nav', icon: 'calendar', roles: contactors, order: 36 },
  ],
  finds: [
    {
      label: 'pool:commandText',
      to: '/bedrijven',
      param: 'zoek',
      icon: 'building',
      roles: readers,
      order: 20,
    },
  ],
  commands: [
    { label: 'pool:command', to: '/bedrijven', icon: 'search', roles: readers },
    { label: 'pool:calendar.title', to: '/contactkalender', icon: 'calendar', roles: readers },
  ],
});

import { defineFeature } from '@/lib/feature';
import { contactors, editors, proposers, readers } from './roles';

export const feature = defineFeature({
  name: 'pool',
  routes: [
    { path: '/bedrijven', screen: () => import('./PoolScreen'), roles: readers },
    { path: '/bedrijven/nieuw', screen: () => import('./NewCompanyScreen'), roles: editors },
    {
      path: '/bedrijven/$companyId/samenvoegen/$otherId',
      screen: () => import('./CompareScreen'),
      roles: editors,
    },
    { path: '/bedrijven/$companyId', screen: () => import('./CompanyScreen'), roles: readers },
    { path: '/ik-weet-een-bedrijf', screen: () => import('./ProposeScreen'), roles: proposers },
    { path: '/beoordelingsrij', screen: () => import('./ProposalsScreen'), roles: editors },
    {
      path: '/bedrijven/$companyId/wijzigen',
      screen: () => import('./EditCompanyScreen'),
      roles: editors,
    },
    {
      path: '/bedrijven/$companyId/plekken/nieuw',
      screen: () => import('./PlaceScreen'),
      roles: editors,
    },
    {
      path: '/bedrijven/$companyId/plekken/$placeId',
      screen: () => import('./PlaceScreen'),
      roles: editors,
    },
    { path: '/contactkalender', screen: () => import('./CalendarScreen'), roles: readers },
  ],
  links: { 'company.COMPANY_PAGE': () => import('./CompanyPageLink') },
  cards: [{ slot: 'now', card: () => import('./ProposalsCard'), roles: editors, order: 45 }],
  nav: [
    { to: '/bedrijven', label: 'pool:nav', icon: 'building', roles: readers, order: 35 },
    {
      to: '/ik-weet-een-bedrijf',
      label: 'proposals:nav',
      icon: 'building',
      roles: ['student', 'parent'],
      order: 60,
    },
    { to: '/beoordelingsrij', label: 'proposals:queue.nav', icon: 'check', roles: editors, order: 37 },
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
    { label: 'proposals:nav', to: '/ik-weet-een-bedrijf', icon: 'plus', roles: proposers },
    { label: 'proposals:queue.title', to: '/beoordelingsrij', icon: 'check', roles: editors },
    { label: 'merging:new.title', to: '/bedrijven/nieuw', icon: 'plus', roles: editors },
    { label: 'pool:command', to: '/bedrijven', icon: 'search', roles: readers },
    { label: 'pool:calendar.title', to: '/contactkalender', icon: 'calendar', roles: readers },
  ],
});

import { defineFeature } from '@/lib/feature';

export const feature = defineFeature({
  name: 'signing',
  routes: [{ path: '/plaatsingen/$placementId/contract', screen: () => import('./ContractScreen') }],
  links: {
    'placement.SIGN_CONTRACT': () => import('./SignLink'),
    'placement.SIGN_CERTIFICATE': () => import('./SignLink'),
    'placement.COMPANY_VIEW': () => import('./CompanyLink'),
  },
  publicRoutes: [{ path: '/controle', screen: () => import('./VerifyScreen') }],
});

import { defineFeature } from '@/lib/feature';
import { schoolTeam } from '@/lib/roles';

export const feature = defineFeature({
  name: 'students',
  routes: [
    { path: '/leerlingen', screen: () => import('./StudentsScreen'), roles: schoolTeam },
    {
      path: '/leerlingen/nieuw',
      screen: () => import('./RegisterStudentScreen'),
      roles: ['mentor', 'stagebegeleider', 'teamleider'],
    },
    {
      path: '/leerlingen/klas-over',
      screen: () => import('./ClassMoveScreen'),
      roles: ['mentor', 'teamleider'],
    },
    { path: '/leerlingen/$studentId', screen: () => import('./StudentScreen') },
    {
      path: '/leerlingen/$studentId/aanpassen',
      screen: () => import('./EditStudentScreen'),
      roles: ['mentor', 'teamleider'],
    },
    { path: '/mijn-ouders', screen: () => import('./MyParentsScreen'), roles: ['student'] },
  ],
  nav: [{ to: '/leerlingen', label: 'students:nav', icon: 'people', roles: schoolTeam, order: 20 }],
  cards: [
    {
      slot: 'now',
      card: () => import('./WaitingCard'),
      roles: ['mentor', 'stagebegeleider', 'teamleider'],
      order: 20,
    },
    { slot: 'own', card: () => import('./ChildrenCard'), roles: ['parent'], order: 20 },
    { slot: 'side', card: () => import('./MyStepsCard'), roles: ['student'], order: 20 },
  ],
  finds: [
    {
      label: 'students:command.findText',
      to: '/leerlingen',
      param: 'q',
      icon: 'people',
      roles: schoolTeam,
      order: 10,
    },
  ],
  commands: [
    {
      label: 'students:move.title',
      to: '/leerlingen/klas-over',
      icon: 'next',
      roles: ['mentor', 'teamleider'],
    },
    { label: 'students:command.find', to: '/leerlingen', icon: 'people', roles: schoolTeam },
    {
      label: 'students:command.register',
      to: '/leerlingen/nieuw',
      icon: 'plus',
      roles: ['mentor', 'stagebegeleider', 'teamleider'],
    },
  ],
});

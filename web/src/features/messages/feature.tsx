import { defineFeature } from '@/lib/feature';

export const feature = defineFeature({
  name: 'messages',
  routes: [{ path: '/berichten', screen: () => import('./MessagesScreen') }],
  header: [{ item: () => import('./Bell'), order: 10 }],
  commands: [{ label: 'messages:command', to: '/berichten' }],
});

import type { Feature } from '@/lib/feature';

const modules = import.meta.glob<Feature>('../features/*/feature.tsx', { eager: true, import: 'feature' });

/** Every folder in src/features that has a feature.tsx; nothing else has to be told about it. */
export const features: readonly Feature[] = Object.values(modules);

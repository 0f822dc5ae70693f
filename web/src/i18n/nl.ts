import { byFeature } from './byFeature';

export default byFeature(
  import.meta.glob<Record<string, unknown>>('./nl/*.json', { eager: true, import: 'default' }),
);

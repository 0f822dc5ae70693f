import { byFeature } from './byFeature';

export default byFeature(
  import.meta.glob<Record<string, unknown>>('./en/*.json', { eager: true, import: 'default' }),
);

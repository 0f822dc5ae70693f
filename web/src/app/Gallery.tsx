import { Page } from '@/ui';

export default function Gallery() {
  return <Page title="Componenten">…</Page>;
}

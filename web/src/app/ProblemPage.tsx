import { useTranslation } from 'react-i18next';
import { usePathParams } from '@/lib/urlState';
import { Page } from '@/ui';

/** Where the `type` of a problem points: what it means and what one can do. */
export default function ProblemPage() {
  const { t, i18n } = useTranslation();
  const { slug } = usePathParams<'slug'>();
  const known = i18n.exists(`problem.${slug}.title`, { ns: 'shell' });
  return (
    <Page title={known ? t(`problem.${slug}.title`) : t('problem.other.title')}>
      <p>{known ? t(`problem.${slug}.text`) : t('problem.other.text')}</p>
      <p className="op-subtle op-small">
        {t('problem.name')} <code>{slug}</code>
      </p>
    </Page>
  );
}

import { useTranslation } from 'react-i18next';
import { Heading, Page } from '@/ui';

const sections = ['goal', 'how', 'known', 'tell', 'further'] as const;

export default function AccessibilityStatement() {
  const { t } = useTranslation();
  return (
    <Page title={t('accessibility.title')} intro={t('accessibility.intro')}>
      {sections.map((section) => (
        <section key={section} className="op-stack op-gap-xs">
          <Heading level={2}>{t(`accessibility.${section}.title`)}</Heading>
          <p>{t(`accessibility.${section}.text`)}</p>
        </section>
      ))}
    </Page>
  );
}

import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { signIn } from '@/lib/signOut';
import { Button, Columns, Heading } from '@/ui';
import { PublicFrame } from './PublicLayout';

const audiences = ['student', 'school', 'municipality', 'company'] as const;

/** What someone sees who is not logged in: what Opstap is, and one button. */
export function Landing() {
  const { t } = useTranslation();
  useEffect(() => {
    document.title = `Opstap · ${t('landing.title')}`;
  }, [t]);
  return (
    <PublicFrame wide>
      <div className="op-hero">
        <div className="op-hero__text">
          <h1 className="op-heading op-heading--hero">{t('landing.title')}</h1>
          <p className="op-hero__lead">{t('landing.lead')}</p>
          <Button kind="primary" large icon="leave" onClick={signIn}>
            {t('signIn')}
          </Button>
          <p className="op-subtle op-small">{t('landing.noAccount')}</p>
        </div>
        <Stairs />
      </div>
      <Columns>
        {audiences.map((audience) => (
          <section key={audience} className="op-audience">
            <Heading level={2}>{t(`landing.${audience}.title`)}</Heading>
            <p className="op-subtle">{t(`landing.${audience}.text`)}</p>
          </section>
        ))}
      </Columns>
    </PublicFrame>
  );
}

/** School, stage, werk: three steps up, and someone on their way. */
function Stairs() {
  const { t } = useTranslation();
  return (
    <svg className="op-stairs" viewBox="0 0 520 380" role="img" aria-label={t('landing.picture')}>
      <circle cx="420" cy="76" r="46" className="op-stairs__sun" opacity="0.55" />
      <rect x="20" y="260" width="150" height="100" rx="14" className="op-stairs__step-1" />
      <rect x="182" y="200" width="150" height="160" rx="14" className="op-stairs__step-2" />
      <rect x="344" y="140" width="156" height="220" rx="14" className="op-stairs__step-3" />
      <text x="95" y="342" textAnchor="middle" className="op-stairs__text">
        {t('landing.steps.school')}
      </text>
      <text x="257" y="342" textAnchor="middle" className="op-stairs__text op-stairs__text--dark">
        {t('landing.steps.placement')}
      </text>
      <text x="422" y="342" textAnchor="middle" className="op-stairs__text op-stairs__text--inverse">
        {t('landing.steps.work')}
      </text>
      {/* one who climbs, one who goes along */}
      <g className="op-stairs__ink">
        <circle cx="232" cy="92" r="17" />
        <path d="M232 109c-4 20-5 30-3 46M229 155l-14 42M229 155l22 20 4 24M230 122l-24 18M231 122l30 10" />
        <circle cx="96" cy="160" r="17" />
        <path d="M96 177c-3 18-3 28-2 42M94 219l-12 38M94 219l16 38M95 190l-20 22M95 190l26 14" />
        <path d="M340 118h10M366 118h10M392 118h10" opacity="0.5" />
      </g>
    </svg>
  );
}

import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { signIn } from '@/lib/signOut';
import { Button, Heading } from '@/ui';
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
          <Button kind="primary" large icon="leave" onClick={() => signIn()}>
            {t('signIn')}
          </Button>
          <p className="op-subtle op-small">{t('landing.noAccount')}</p>
        </div>
        <Stairs />
      </div>
      <div className="op-audiences">
        {audiences.map((audience) => (
          <section key={audience} className="op-audience">
            <Heading level={2}>{t(`landing.${audience}.title`)}</Heading>
            <p className="op-subtle">{t(`landing.${audience}.text`)}</p>
          </section>
        ))}
      </div>
    </PublicFrame>
  );
}

/** School, stage, werk: three steps up, and someone on their way. */
function Stairs() {
  const { t } = useTranslation();
  return (
    <svg className="op-stairs" viewBox="0 0 520 380" role="img" aria-label={t('landing.picture')}>
      <circle cx="426" cy="74" r="50" className="op-stairs__sun" />
      <path d="M20 360V274a14 14 0 0 1 14-14h146v100z" className="op-stairs__step-1" />
      <path d="M180 360V214a14 14 0 0 1 14-14h146v160z" className="op-stairs__step-2" />
      <path d="M340 360V154a14 14 0 0 1 14-14h132a14 14 0 0 1 14 14v206z" className="op-stairs__step-3" />
      <text x="100" y="340" textAnchor="middle" className="op-stairs__text">
        {t('landing.steps.school')}
      </text>
      <text x="260" y="340" textAnchor="middle" className="op-stairs__text op-stairs__text--dark">
        {t('landing.steps.placement')}
      </text>
      <text x="420" y="340" textAnchor="middle" className="op-stairs__text op-stairs__text--inverse">
        {t('landing.steps.work')}
      </text>
      {/* one who climbs, one who goes along */}
      <g className="op-stairs__person">
        <circle cx="262" cy="72" r="12" />
        <path d="M256 108l-4 38M252 146l-16 44M252 146l26 14 2 30M257 114l-24 24M257 114l28 14" />
        <circle cx="104" cy="132" r="12" />
        <path d="M98 168l-2 38M96 206l-14 44M96 206l20 44M98 174l-20 28M98 174l30 10" />
      </g>
    </svg>
  );
}

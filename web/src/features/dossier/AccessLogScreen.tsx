import { useTranslation } from 'react-i18next';
import { hasRole, useRoles } from '@/lib/session';
import { usePathParams } from '@/lib/urlState';
import { Page } from '@/ui';
import { AccessLog } from './AccessLog';

/** The same for a parent who is informed, and for the privacy officer. */
export default function AccessLogScreen() {
  const { t } = useTranslation('dossier');
  const { studentId } = usePathParams<'studentId'>();
  // The privacy officer looks into the log, never into the dossier itself.
  const back = hasRole(useRoles(), ['privacy-officer'])
    ? undefined
    : { to: `/leerlingen/${studentId}`, label: t('back') };
  return (
    <Page title={t('titleOther')} back={back}>
      <AccessLog studentId={studentId} />
    </Page>
  );
}

import { useLocation, useNavigate } from '@tanstack/react-router';
import { useQueryClient } from '@tanstack/react-query';
import { Fragment, type ReactNode, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { chooseLanguage, currentLanguage } from '@/i18n';
import { chooseTenant, hasRole, useRoles, useSession } from '@/lib/session';
import { signOut } from '@/lib/signOut';
import { chooseTheme, type Theme, useTheme } from '@/lib/theme';
import { Icon, type IconName, Link, Menu, MenuItem, MenuList } from '@/ui';
import { Brand } from './Brand';
import { CommandMenuButton } from './CommandMenu';
import { features } from './features';
import { lazyPart } from './lazyPart';
import { usePrintTrace } from './printTrace';

const barPlaces = 4;

/** What surrounds every screen: a side menu that becomes a bar at the bottom of a phone, and the header. */
export function AppShell({ children }: { children: ReactNode }) {
  const { t } = useTranslation();
  const session = useSession();
  usePrintTrace();
  return (
    <div className="op-shell">
      <a href="#inhoud" className="op-skip">
        {t('skip')}
      </a>
      <header className="op-shell__header">
        <Brand className="op-shell__brand" />
        <TenantSwitcher />
        <div className="op-shell__header-end">
          <CommandMenuButton />
          <HeaderItems />
          <UserMenu />
        </div>
      </header>
      <Navigation />
      {/* Another tenant is another world: nothing of the former may stay on the screen. */}
      <main id="inhoud" tabIndex={-1} className="op-shell__main" key={session.tenant?.id}>
        {children}
      </main>
    </div>
  );
}

function Navigation() {
  const { t } = useTranslation();
  const mine = useRoles();
  const path = useLocation({ select: (location) => location.pathname });
  const entries = useMemo(() => {
    const own = features
      .flatMap(({ nav = [] }) => nav)
      .filter(({ roles }) => hasRole(mine, roles))
      .sort((a, b) => a.order - b.order);
    return [{ to: '/', label: 'nav.home', icon: 'home' as IconName, order: 0, roles: [] }, ...own];
  }, [mine]);
  const inBar = entries.length <= barPlaces + 1 ? entries.length : barPlaces;
  const rest = entries.slice(inBar);

  return (
    <nav className="op-shell__nav" aria-label={t('nav.label')}>
      <Brand />
      <ul className="op-shell__nav-list">
        {entries.map(({ to, label, icon }, index) => (
          <li key={to} className={index < inBar ? undefined : 'op-shell__desk-only'}>
            <Link
              to={to}
              className="op-shell__nav-link"
              aria-current={isWithin(path, to) ? 'page' : undefined}
            >
              <Icon name={icon} />
              <span>{t(label)}</span>
            </Link>
          </li>
        ))}
        {rest.length > 0 && (
          <li className="op-shell__more">
            <Menu
              className="op-shell__more"
              buttonClassName="op-shell__nav-link"
              button={
                <>
                  <Icon name="more" />
                  <span>{t('nav.more')}</span>
                </>
              }
            >
              <MenuList>
                {rest.map(({ to, label, icon }) => (
                  <MenuItem key={to} to={to} icon={icon}>
                    {t(label)}
                  </MenuItem>
                ))}
              </MenuList>
            </Menu>
          </li>
        )}
      </ul>
      <p className="op-shell__nav-foot">
        <Link to="/toegankelijkheid">{t('accessibility.link')}</Link>
      </p>
    </nav>
  );
}

/** `/plekken/12` lies within `/plekken`; the home page only within itself. */
function isWithin(path: string, entry: string) {
  return path === entry || (entry !== '/' && path.startsWith(`${entry}/`));
}

function TenantSwitcher() {
  const { t } = useTranslation();
  const { tenant, tenants } = useSession();
  const queries = useQueryClient();
  const navigate = useNavigate();
  if (!tenant) return null;
  const text = (
    <>
      <Icon name={tenant.kind === 'SCHOOL' ? 'school' : 'building'} />
      <span className="op-tenant__text">
        <span className="op-tenant__name">{tenant.name}</span>
        <span className="op-tenant__kind">{t(`tenant.kind.${tenant.kind}`)}</span>
      </span>
    </>
  );
  if (tenants.length === 1) return <div className="op-tenant">{text}</div>;
  return (
    <Menu
      side="start"
      buttonClassName="op-tenant"
      button={
        <>
          <span className="op-hidden">{t('tenant.switch')}:</span>
          {text}
          <Icon name="chevron" size={18} />
        </>
      }
    >
      <MenuList title={t('tenant.workFor')}>
        {tenants.map(({ id, name, kind }) => (
          <MenuItem
            key={id}
            icon={kind === 'SCHOOL' ? 'school' : 'building'}
            current={id === tenant.id}
            onPress={() => {
              chooseTenant(id);
              queries.clear();
              void navigate({ to: '/' });
            }}
          >
            {name}
          </MenuItem>
        ))}
      </MenuList>
    </Menu>
  );
}

/** What features put at the end of the header, such as the bell. */
function HeaderItems() {
  const mine = useRoles();
  const items = features
    .flatMap(({ header = [] }) => header)
    .filter(({ roles }) => hasRole(mine, roles))
    .sort((a, b) => a.order - b.order);
  return (
    <>
      {items.map(({ item }, index) => {
        const Item = lazyPart(item, 0);
        return <Fragment key={index}>{<Item />}</Fragment>;
      })}
    </>
  );
}

const themes: { theme: Theme; icon: IconName }[] = [
  { theme: 'auto', icon: 'settings' },
  { theme: 'light', icon: 'sun' },
  { theme: 'dark', icon: 'moon' },
];

function UserMenu() {
  const { t } = useTranslation();
  const { user, tenant } = useSession();
  const theme = useTheme();
  const language = currentLanguage();
  const initials = user.name
    .split(/\s+/)
    .map((part) => part[0] ?? '')
    .filter((letter) => letter === letter.toUpperCase())
    .join('')
    .slice(0, 2);
  return (
    <Menu
      buttonClassName="op-button op-button--subtle op-button--icon"
      button={
        <>
          <span className="op-avatar" aria-hidden="true">
            {initials || user.name[0]}
          </span>
          <span className="op-hidden">{t('user.menu', { name: user.name })}</span>
        </>
      }
    >
      <MenuList title={`${user.name} · ${(tenant?.roles ?? []).map((role) => t(`role.${role}`)).join(', ')}`}>
        {themes.map((choice) => (
          <MenuItem
            key={choice.theme}
            icon={choice.icon}
            current={theme === choice.theme}
            onPress={() => chooseTheme(choice.theme)}
          >
            {t(`theme.${choice.theme}`)}
          </MenuItem>
        ))}
        <MenuItem icon="globe" onPress={() => void chooseLanguage(language === 'nl' ? 'en' : 'nl')}>
          {language === 'nl' ? 'English' : 'Nederlands'}
        </MenuItem>
        <MenuItem icon="leave" onPress={() => void signOut()}>
          {t('signOut')}
        </MenuItem>
      </MenuList>
    </Menu>
  );
}

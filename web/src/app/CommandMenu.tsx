import { useEffect, useId, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { hasRole, useRoles } from '@/lib/session';
import { useGo } from '@/lib/urlState';
import { Icon, type IconName } from '@/ui';
import { features } from './features';

type Command = { label: string; to: string; icon: IconName; search?: Record<string, string> };

function useCommands(): Command[] {
  const { t } = useTranslation();
  const mine = useRoles();
  return useMemo(() => {
    const all: Command[] = [{ label: t('nav.home'), to: '/', icon: 'home' }];
    for (const { nav = [], commands = [] } of features) {
      for (const { to, label, icon, roles } of nav)
        if (hasRole(mine, roles)) all.push({ label: t(label), to, icon });
      for (const { to, label, icon = 'next', roles } of commands) {
        if (hasRole(mine, roles)) all.push({ label: t(label), to, icon });
      }
    }
    return all.filter(({ label }, index) => all.findIndex((other) => other.label === label) === index);
  }, [t, mine]);
}

/** The lists in which this text can be looked for. */
function useFinds(text: string): Command[] {
  const { t } = useTranslation();
  const mine = useRoles();
  const wanted = text.trim();
  if (wanted === '') return [];
  return features
    .flatMap(({ finds = [] }) => finds)
    .filter(({ roles }) => hasRole(mine, roles))
    .sort((a, b) => a.order - b.order)
    .map(({ label, to, param, icon = 'search' }) => ({
      label: t(label, { text: wanted }),
      to,
      icon,
      search: { [param]: wanted },
    }));
}

/** The button, and the keys: Ctrl-K (⌘K) anywhere, `/` outside a text field. */
export function CommandMenuButton() {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent) {
      const typing = (event.target as Element | null)?.closest('input,textarea,select,[contenteditable]');
      const wanted =
        ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k') ||
        (event.key === '/' && !typing && !event.ctrlKey && !event.altKey && !event.metaKey);
      if (wanted) {
        event.preventDefault();
        setOpen(true);
      }
    }
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, []);
  return (
    <>
      <button
        type="button"
        className="op-button op-button--secondary op-search-button"
        aria-keyshortcuts="Control+K"
        onClick={() => setOpen(true)}
      >
        <Icon name="search" size={20} />
        <span>{t('command.button')}</span>
        <kbd className="op-kbd" aria-hidden="true">
          Ctrl K
        </kbd>
      </button>
      {open && <CommandMenu onClose={() => setOpen(false)} />}
    </>
  );
}

/** Type, arrow, Enter: goes to any screen without the menu. */
function CommandMenu({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const go = useGo();
  const commands = useCommands();
  const [text, setText] = useState('');
  const [active, setActive] = useState(0);
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  const finds = useFinds(text);
  const found = [...commands.filter(({ label }) => plain(label).includes(plain(text))), ...finds];

  useEffect(() => {
    const element = dialog.current;
    element?.showModal();
    return () => element?.close();
  }, []);

  function run(command: Command | undefined) {
    if (!command) return;
    onClose();
    go(command.to, command.search);
  }

  return (
    <dialog ref={dialog} className="op-dialog" aria-label={t('command.open')} onClose={onClose}>
      <input
        className="op-input op-command__input"
        role="combobox"
        aria-label={t('command.label')}
        aria-expanded="true"
        aria-controls={`${id}-list`}
        aria-activedescendant={found[active] && `${id}-${active}`}
        aria-autocomplete="list"
        autoComplete="off"
        placeholder={t('command.label')}
        value={text}
        onChange={(event) => {
          setText(event.target.value);
          setActive(0);
        }}
        onKeyDown={(event) => {
          if (event.key === 'ArrowDown') setActive((active + 1) % Math.max(found.length, 1));
          else if (event.key === 'ArrowUp')
            setActive((active - 1 + found.length) % Math.max(found.length, 1));
          else if (event.key === 'Enter') run(found[active]);
          else return;
          event.preventDefault();
        }}
      />
      <div id={`${id}-list`} role="listbox" aria-label={t('command.label')} className="op-command__list">
        {found.map((command, index) => (
          // The keys work in the field above, as in every combobox; the mouse works here.
          // eslint-disable-next-line jsx-a11y/click-events-have-key-events
          <div
            key={command.label}
            id={`${id}-${index}`}
            role="option"
            aria-selected={index === active}
            tabIndex={-1}
            className="op-popup__item"
            onClick={() => run(command)}
          >
            <Icon name={command.icon} size={20} />
            {command.label}
          </div>
        ))}
      </div>
      <p role="status" className={found.length > 0 ? 'op-hidden' : 'op-popup__title'}>
        {t('command.found', { count: found.length })}
      </p>
    </dialog>
  );
}

/** Without capitals and accents. */
function plain(text: string) {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { dismissToast, type Toast, toastMillis, useToasts } from '@/lib/toast';
import { IconButton } from './Button';

/** Where messages appear; it is there from the start, because a screen reader only hears changes in what it knows. */
export function Toasts() {
  const toasts = useToasts();
  return (
    <div className="op-toasts" role="status">
      {toasts.map((toast) => (
        <ToastCard key={toast.id} toast={toast} />
      ))}
    </div>
  );
}

function ToastCard({ toast }: { toast: Toast }) {
  const { t } = useTranslation('ui');
  const [held, setHeld] = useState(false);
  useEffect(() => {
    if (held) return undefined;
    const timer = setTimeout(() => dismissToast(toast.id), toastMillis);
    return () => clearTimeout(timer);
  }, [held, toast.id]);
  return (
    // Pointing at it or standing in it stops the clock; the buttons inside do the rest.
    // eslint-disable-next-line jsx-a11y/no-static-element-interactions
    <div
      className="op-toast"
      onMouseEnter={() => setHeld(true)}
      onMouseLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <span>{toast.text}</span>
      <span className="op-row op-gap-xs">
        {toast.undo && (
          <button
            type="button"
            className="op-toast__undo"
            onClick={() => {
              toast.undo?.();
              dismissToast(toast.id);
            }}
          >
            {t('undo')}
          </button>
        )}
        <IconButton label={t('close')} icon="close" onClick={() => dismissToast(toast.id)} />
      </span>
    </div>
  );
}

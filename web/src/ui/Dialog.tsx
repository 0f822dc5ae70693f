import { type ReactNode, useEffect, useId, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { IconButton } from './Button';
import { Heading } from './layout';

type DialogProps = {
  open: boolean;
  onClose: () => void;
  title: string;
  /** Buttons, the main one last. */
  foot?: ReactNode;
  /** Only the buttons close it: for what must be answered. */
  mustAnswer?: boolean;
  children: ReactNode;
};

/** The browser's own dialog: it keeps the focus inside, gives it back, and Escape closes it. */
export function Dialog({ open, onClose, title, foot, mustAnswer, children }: DialogProps) {
  const { t } = useTranslation('ui');
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  useEffect(() => {
    const element = dialog.current;
    if (!element) return;
    if (open && !element.open) element.showModal();
    if (!open && element.open) element.close();
  }, [open]);
  return (
    <dialog
      ref={dialog}
      className="op-dialog"
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault();
        if (!mustAnswer) onClose();
      }}
    >
      {open && (
        <div className="op-dialog__content">
          <div className="op-dialog__head">
            <Heading level={2} id={titleId}>
              {title}
            </Heading>
            {!mustAnswer && <IconButton label={t('close')} icon="close" onClick={onClose} />}
          </div>
          {children}
          {foot && <div className="op-dialog__foot">{foot}</div>}
        </div>
      )}
    </dialog>
  );
}

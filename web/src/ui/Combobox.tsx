import { useId } from 'react';
import { Button, ComboBox, Input, Label, ListBox, ListBoxItem, Popover } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { classes } from './classes';
import { FieldError, type FieldProps, Hint, type Option, Optional } from './fields';
import { Icon } from './Icon';

type ComboboxProps = FieldProps & {
  options: readonly Option[];
  /** The chosen option's value, or ''. With react-hook-form: a Controller's `field`. */
  value: string;
  onChange: (value: string) => void;
  onBlur?: () => void;
  /** Give both to search on the server: what is typed, and a call when it changes. Then `options` is the answer. */
  search?: string;
  onSearch?: (text: string) => void;
};

/** Choosing from many by typing. Up to ten choices: Select. */
export function Combobox({
  label,
  hint,
  error,
  optional,
  options,
  value,
  onChange,
  onBlur,
  search,
  onSearch,
}: ComboboxProps) {
  const { t } = useTranslation('ui');
  const id = useId();
  const describedBy = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ');
  const bySearch = onSearch && { items: options, inputValue: search, onInputChange: onSearch };
  return (
    <ComboBox
      className={classes('op-field', error !== undefined && 'op-field--invalid')}
      {...(bySearch ?? { defaultItems: options })}
      selectedKey={value === '' ? null : value}
      onSelectionChange={(key) => onChange(key === null ? '' : String(key))}
      onBlur={onBlur}
      isInvalid={error !== undefined}
      aria-describedby={describedBy || undefined}
      allowsEmptyCollection
      menuTrigger="focus"
    >
      <Label className="op-field__label">
        {label} {optional && <Optional />}
      </Label>
      <Hint id={`${id}-hint`}>{hint}</Hint>
      <FieldError id={`${id}-error`}>{error}</FieldError>
      <div className="op-combobox">
        <Input className="op-input" />
        <Button aria-label={t('combobox.open')}>
          <Icon name="chevron" size={20} />
        </Button>
      </div>
      <Popover className="op-popover">
        <ListBox<Option> renderEmptyState={() => <p className="op-popup__title">{t('combobox.none')}</p>}>
          {(option) => (
            <ListBoxItem id={option.value} textValue={option.label} className="op-popup__item">
              <span className="op-list__text">
                <span>{option.label}</span>
                {option.hint && <span className="op-subtle op-small">{option.hint}</span>}
              </span>
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}

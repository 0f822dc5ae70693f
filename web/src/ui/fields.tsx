import { type ComponentProps, type ReactNode, useCallback, useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { classes } from './classes';
import { Icon } from './Icon';

export type FieldProps = {
  label: string;
  hint?: ReactNode;
  /** What is wrong, from react-hook-form: `error={form.formState.errors.name?.message}`. */
  error?: string;
  /** Says "(niet verplicht)": fields are required unless they say otherwise. */
  optional?: boolean;
};

/** Label, hint, control and error of one question, tied together. `children` gets what the control must carry. */
export function Field({
  label,
  hint,
  error,
  optional,
  children,
}: FieldProps & {
  children: (control: {
    id: string;
    'aria-describedby': string | undefined;
    'aria-invalid': true | undefined;
  }) => ReactNode;
}) {
  const id = useId();
  const describedBy = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ');
  return (
    <div className={classes('op-field', error !== undefined && 'op-field--invalid')}>
      <label htmlFor={id} className="op-field__label">
        {label} {optional && <Optional />}
      </label>
      <Hint id={`${id}-hint`}>{hint}</Hint>
      <FieldError id={`${id}-error`}>{error}</FieldError>
      {children({
        id,
        'aria-describedby': describedBy || undefined,
        'aria-invalid': error === undefined ? undefined : true,
      })}
    </div>
  );
}

export function Optional() {
  const { t } = useTranslation('ui');
  return <span className="op-field__optional">{t('field.optional')}</span>;
}

export function Hint({ id, children }: { id: string; children: ReactNode }) {
  return children ? (
    <span id={id} className="op-field__hint">
      {children}
    </span>
  ) : null;
}

export function FieldError({ id, children }: { id: string; children: ReactNode }) {
  return children ? (
    <span id={id} className="op-field__error">
      <Icon name="alert" size={16} />
      {children}
    </span>
  ) : null;
}

export function TextInput({
  label,
  hint,
  error,
  optional,
  className,
  ...input
}: FieldProps & ComponentProps<'input'>) {
  return (
    <Field label={label} hint={hint} error={error} optional={optional}>
      {(control) => <input type="text" {...input} {...control} className={classes('op-input', className)} />}
    </Field>
  );
}

const searchPause = 400;

/**
 * Asks when the typing pauses, at Enter and when one leaves: the search of a person is written down in their access log,
 * and it must not be one line per letter. `value` is what was asked last.
 */
export function SearchInput({
  value,
  onSearch,
  ...field
}: FieldProps & { value: string; onSearch: (text: string) => void }) {
  const [text, setText] = useState(value);
  const [asked, setAsked] = useState(value);
  const [seen, setSeen] = useState(value);
  if (value !== seen) {
    setSeen(value);
    // Asked from elsewhere, such as by the button that takes the filter away.
    if (value !== asked) {
      setAsked(value);
      setText(value);
    }
  }
  const search = useRef(onSearch);
  useEffect(() => {
    search.current = onSearch;
  });
  const ask = useCallback(() => {
    const wanted = text.trim();
    if (wanted === asked) return;
    setAsked(wanted);
    search.current(wanted);
  }, [text, asked]);
  useEffect(() => {
    const timer = setTimeout(ask, searchPause);
    return () => clearTimeout(timer);
  }, [ask]);
  return (
    <TextInput
      {...field}
      type="search"
      value={text}
      onChange={(event) => setText(event.target.value)}
      onBlur={ask}
      onKeyDown={(event) => {
        if (event.key === 'Enter') ask();
      }}
    />
  );
}

export function TextArea({
  label,
  hint,
  error,
  optional,
  className,
  ...input
}: FieldProps & ComponentProps<'textarea'>) {
  return (
    <Field label={label} hint={hint} error={error} optional={optional}>
      {(control) => <textarea rows={5} {...input} {...control} className={classes('op-input', className)} />}
    </Field>
  );
}

export type Option = { value: string; label: string; hint?: string };

/** For up to about ten choices; more is a Combobox, two to five is RadioCards. */
export function Select({
  label,
  hint,
  error,
  optional,
  options,
  empty,
  ...select
}: FieldProps & ComponentProps<'select'> & { options: readonly Option[]; empty?: string }) {
  return (
    <Field label={label} hint={hint} error={error} optional={optional}>
      {(control) => (
        <span className="op-select">
          <select {...select} {...control} className="op-input">
            {empty !== undefined && <option value="">{empty}</option>}
            {options.map(({ value, label: text }) => (
              <option key={value} value={value}>
                {text}
              </option>
            ))}
          </select>
          <Icon name="chevron" size={20} />
        </span>
      )}
    </Field>
  );
}

export function Checkbox({
  label,
  hint,
  error,
  ...input
}: Omit<FieldProps, 'optional'> & ComponentProps<'input'>) {
  const id = useId();
  const describedBy = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ');
  return (
    <div className={classes('op-field', error !== undefined && 'op-field--invalid')}>
      <FieldError id={`${id}-error`}>{error}</FieldError>
      <label className="op-check">
        <input
          {...input}
          type="checkbox"
          aria-describedby={describedBy || undefined}
          aria-invalid={error === undefined ? undefined : true}
        />
        <span>{label}</span>
      </label>
      <Hint id={`${id}-hint`}>{hint}</Hint>
    </div>
  );
}

/**
 * One of a few choices, each with room for an explanation. Spread `form.register('name')` on it, or give `value` and
 * `onChange`.
 */
export function RadioCards({
  label,
  hint,
  error,
  optional,
  options,
  value,
  ...input
}: FieldProps & ComponentProps<'input'> & { options: readonly Option[] }) {
  const id = useId();
  const describedBy = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ');
  return (
    <fieldset
      className={classes('op-field', error !== undefined && 'op-field--invalid')}
      aria-describedby={describedBy || undefined}
    >
      <legend className="op-field__label">
        {label} {optional && <Optional />}
      </legend>
      <Hint id={`${id}-hint`}>{hint}</Hint>
      <FieldError id={`${id}-error`}>{error}</FieldError>
      <div className="op-radio-cards">
        {options.map((option) => (
          <label key={option.value} className="op-radio-card">
            <input
              {...input}
              name={input.name ?? id}
              type="radio"
              value={option.value}
              checked={value === undefined ? undefined : value === option.value}
            />
            <span>
              <span className="op-radio-card__label">{option.label}</span>
              {option.hint && <span className="op-field__hint">{option.hint}</span>}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

/** Choose a file or drop it. What happens with it shows beside it: a FileDrop has no memory. */
export function FileDrop({
  label,
  hint,
  accept,
  multiple,
  capture,
  onFiles,
}: {
  label: string;
  hint?: string;
  accept?: string;
  multiple?: boolean;
  /** `environment` opens the camera on a phone. */
  capture?: 'environment' | 'user';
  onFiles: (files: File[]) => void;
}) {
  const [over, setOver] = useState(false);
  const id = useId();
  return (
    // Dropping is an extra for the mouse; the file input inside is what the keyboard uses.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <label
      htmlFor={id}
      className={classes('op-file-drop', over && 'op-file-drop--over')}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        onFiles([...event.dataTransfer.files]);
      }}
    >
      <Icon name="upload" size={28} />
      <span className="op-field__label">{label}</span>
      {hint && <span className="op-field__hint">{hint}</span>}
      <input
        id={id}
        type="file"
        className="op-hidden"
        accept={accept}
        multiple={multiple}
        capture={capture}
        onChange={(event) => {
          const files = [...(event.target.files ?? [])];
          event.target.value = '';
          if (files.length > 0) onFiles(files);
        }}
      />
    </label>
  );
}

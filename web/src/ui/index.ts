/**
 * The light components, which every page has already loaded. The heavy ones are imported from their own file, so that
 * they travel with the screens that use them: `@/ui/DatePicker`, `@/ui/Combobox`, `@/ui/Chart`.
 */
export { Button, ButtonLink, type ButtonProps, IconButton } from './Button';
export { Dialog } from './Dialog';
export {
  Checkbox,
  Field,
  FieldError,
  type FieldProps,
  FileDrop,
  type Option,
  RadioCards,
  SearchInput,
  Select,
  TextArea,
  TextInput,
} from './fields';
export { Icon, type IconName } from './Icon';
export { Card, Columns, Facts, Heading, Page, Row, Stack, WorkItem, WorkList } from './layout';
export { Link } from './Link';
export { Menu, MenuItem, MenuList } from './Menu';
export { PictoButton, PictoLink, type PictoName, Pictogram, Pictos } from './Picto';
export { Stat, Stats } from './Stat';
export {
  EmptyState,
  ErrorState,
  Loaded,
  More,
  Notice,
  Progress,
  Skeleton,
  StatusBadge,
  type Tone,
} from './states';
export { type Step, Steps } from './Steps';
export { type Column, Table } from './Table';
export { Tabs } from './Tabs';
export { toast } from '@/lib/toast';

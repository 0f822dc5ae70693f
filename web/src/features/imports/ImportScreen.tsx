import { companies } from './companies';
import { ImportPage } from './ImportPage';

export default function ImportScreen() {
  return <ImportPage kind={companies} />;
}

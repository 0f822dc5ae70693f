import { students } from './students';
import { ImportPage } from './ImportPage';

export default function StudentImportScreen() {
  return <ImportPage kind={students} />;
}

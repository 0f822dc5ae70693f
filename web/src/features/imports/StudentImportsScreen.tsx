import { students } from './students';
import { ImportsPage } from './ImportsPage';

export default function StudentImportsScreen() {
  return <ImportsPage kind={students} />;
}

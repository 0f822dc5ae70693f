import { companies } from './companies';
import { ImportsPage } from './ImportsPage';

export default function ImportsScreen() {
  return <ImportsPage kind={companies} />;
}

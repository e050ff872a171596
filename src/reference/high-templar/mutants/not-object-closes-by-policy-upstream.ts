import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';
import { refusing } from '../rules.js';

export default mutant<Rules>({
  title: 'Ends the connection with code 1011 where an exception was not caught',
  breaks: [
    'high-templar/not-object--upstream',
    'high-templar/room-missing--upstream',
    'high-templar/room-type--upstream',
    'high-templar/id-type--upstream',
  ],
  profile: 'upstream',
  rules({ refuse }) {
    const crash = { kind: 'close', code: 1011 } as const;
    return {
      refuse: refusing({ 'not-object': crash, 'room-missing': crash, 'room-form': crash, 'id-form': crash }, refuse),
    };
  },
});

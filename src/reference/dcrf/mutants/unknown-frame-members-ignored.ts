import { mutant } from '../../mutant.js';
import { hearing } from '../../wraps.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Does not read frames with members beside stream and payload',
  breaks: ['dcrf/extra-members'],
  wrap: hearing((frame) => {
    const { stream, payload, ...others } = frame;
    return stream === undefined || payload === undefined || Object.keys(others).length === 0 ? frame : null;
  }),
});

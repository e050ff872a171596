import { noticeEveryMutant } from './notice-mutants.js';

await noticeEveryMutant('upstream');

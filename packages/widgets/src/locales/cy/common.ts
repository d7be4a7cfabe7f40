import type { Words } from '../en-GB/index.js';

/** Words that several widgets need, Welsh. */
export const common: Words['common'] = {
  loading: 'Yn llwytho',
  waiting: 'Yn aros am wasanaeth mentora’r ysgol.',
  broken: 'Nid yw’r rhan hon o’r dudalen yn gweithio ar hyn o bryd. Ail-lwythwch y dudalen.',
  unreachable: 'Ni ellid cyrraedd gweinydd yr ysgol. Gwiriwch eich cysylltiad.',
  slow: 'Mae gweinydd yr ysgol yn cymryd gormod o amser.',
  notOurs: 'Daeth ateb nad yw’n dod o weinydd yr ysgol. Gwiriwch eich cysylltiad, yna rhowch wybod i’ch tîm TG.',
  outOfDate: 'Efallai nad yw hwn yn gyfredol.',
  retry: 'Ceisio eto',
  cancel: 'Canslo',
  close: 'Cau',
  save: 'Cadw',
  saving: 'Yn cadw…',
  optional: 'dewisol',
  today: 'Heddiw',
  year: (year: number) => `Blwyddyn ${year}`,
};

import { pluraliser } from '../../internal/format.js';
import type { Words } from '../en-GB/index.js';

const count = pluraliser('cy');

/** The words of what stands above a caseload: whose it is, what comes next, how it moves; Welsh. */
export const overview: Words['overview'] = {
  todayTitle: 'Eich mentora heddiw',
  pupilsOnCaseload: (n) => count(n, { two: '# ddisgybl ar eich llwyth achosion', other: '# disgybl ar eich llwyth achosion' }),
  todayOf: (mentor) => `Llwyth achosion ${mentor} heddiw`,
  pupilsOnThisCaseload: (n) => count(n, { two: '# ddisgybl', other: '# disgybl' }),
  open: 'Agor',
  openFor: (name) => `Agor ${name}`,
  start: 'Dechrau',
  startFor: (name) => `Dechrau’r sesiwn gyda ${name}`,
  next: {
    title: 'Nesaf',
    none: 'Nid oes dim mwy wedi’i gynllunio.',
    sessionNumber: (n) => `Sesiwn ${n}`,
    review: 'Adolygiad',
    other: 'Wedi’i gynllunio',
    reviewsDue: (n) => count(n, { two: '# adolygiad i’w gwneud yr wythnos hon', other: '# adolygiad i’w gwneud yr wythnos hon' }),
  },
  moving: {
    title: 'Sut mae’r llwyth achosion yn symud',
    goals: 'nodau fel y disgwyl neu’n uwch',
    goalsMoved: (n, all) => `${n} o ${all} wedi symud i fyny`,
    attendance: 'presenoldeb cyfartalog',
    attendanceChange: (n) => `${n} pwynt`,
    risen: 'i fyny',
    fallen: 'i lawr',
    moreAreas: (n) => `${n} maes arall`,
    persistent: 'yn absennol yn gyson',
    ofPupils: (n) => count(n, { two: 'o # ddisgybl', other: 'o # disgybl' }),
    seen: 'wedi’u gweld yn y 7 diwrnod diwethaf',
    smallNumbers: 'niferoedd bach',
    smallNumbersWhy: 'Llai na deg: mae un plentyn yn newid y ffigur yn fawr.',
    barriers: 'Rhwystrau cymedrol neu waeth, fesul maes (disgyblion nawr / ar y dechrau)',
    area: (area, now, baseline) => `${area}: ${now} nawr, ${baseline} ar y dechrau`,
    noBarriers: 'Nid oes rhwystrau wedi’u hasesu eto.',
  },
};

/** Words for who sees what, Welsh. Machine-made: to be read by a Welsh speaker before a school uses it. */
export const roles = {
  mentor: 'Mentor', teacher: 'Athro dosbarth', ta: 'Cynorthwyydd addysgu', tutor: 'Tiwtor dosbarth', senco: 'Cydlynydd ADY', 'attendance-officer': 'Swyddog presenoldeb',
  dsl: 'Arweinydd diogelu dynodedig', head: 'Pennaeth', governor: 'Llywodraethwr', agency: 'Gweithiwr asiantaeth', pupil: 'Disgybl', parent: 'Rhiant neu ofalwr',
  'it-admin': 'Gweinyddwr TG',
};

export const relations = {
  mentor: 'Mentor', teacher: 'Athro dosbarth', ta: 'Cynorthwyydd addysgu', tutor: 'Tiwtor dosbarth', agency: 'Gweithiwr asiantaeth', self: 'Y disgybl', parent: 'Rhiant neu ofalwr',
};

export const tiers = { T0: 'Cyfeiriadur', T1: 'Cymorth arferol', T2: 'Yn gyfrinachol', T3: 'Diogelu', T4: 'Cyfyngedig' };

export const levels = { none: 'Dim byd', exists: 'Ei fod yn bodoli', summary: 'Crynodeb', full: 'Y cyfan' };

/** Why somebody would be shown a record, or not. */
export const sightReasons = {
  'wrote-it': 'Nhw a’i hysgrifennodd', named: 'Mae’n eu henwi', 'their-own': 'Mae amdanyn nhw', relation: 'Maen nhw’n gweithio gyda’r disgybl, neu’n perthyn iddo',
  'school-wide': 'Maen nhw’n gweithio i’r ysgol gyfan', share: 'Rhennir gyda’u hasiantaeth', 'broken-glass': 'Torrwyd y gwydr ganddynt, gyda rheswm',
  barred: 'Gorchymyn llys neu waharddiad', 'not-told': 'Cedwir rhag y sawl y mae amdano', 'not-named': 'Mae’n enwi eraill', 'not-related': 'Nid ydynt yn gweithio gyda’r disgybl',
  tier: 'Mae’n rhy sensitif i’w rôl', kind: 'Nid yw cofnodion o’r math hwn i’w rôl',
};

export const envelope = {
  id: 'Rhif', kind: 'Math', school: 'Ysgol', pupil: 'Disgybl', staff: 'Aelod o staff', author: 'Ysgrifennwyd gan', tier: 'Pwy gaiff ei weld', state: 'Cam', occurredOn: 'Dyddiad', dueOn: 'I’w wneud nesaf',
  version: 'Fersiwn', createdAt: 'Ysgrifennwyd', updatedAt: 'Newidiwyd ddiwethaf', etag: 'Fersiwn fel y’i darllenwyd', view: 'Fel y gwelwch chi ef', withheld: 'Mae mwy na chewch chi ei weld',
};

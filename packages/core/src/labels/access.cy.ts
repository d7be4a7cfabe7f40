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

export const envelope = {
  id: 'Rhif', kind: 'Math', school: 'Ysgol', pupil: 'Disgybl', staff: 'Aelod o staff', author: 'Ysgrifennwyd gan', tier: 'Pwy gaiff ei weld', state: 'Cam', occurredOn: 'Dyddiad', dueOn: 'I’w wneud nesaf',
  version: 'Fersiwn', createdAt: 'Ysgrifennwyd', updatedAt: 'Newidiwyd ddiwethaf', etag: 'Fersiwn fel y’i darllenwyd', view: 'Fel y gwelwch chi ef', withheld: 'Mae mwy na chewch chi ei weld',
};

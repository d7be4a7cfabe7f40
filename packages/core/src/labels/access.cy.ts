/** Words for who sees what, Welsh. Machine-made: to be read by a Welsh speaker before a school uses it. */
export const roles = {
  mentor: 'Mentor', teacher: 'Athro dosbarth', senco: 'Cydlynydd ADY', dsl: 'Arweinydd diogelu dynodedig', head: 'Pennaeth', pupil: 'Disgybl', parent: 'Rhiant neu ofalwr',
};

export const relations = { mentor: 'Mentor', teacher: 'Athro dosbarth', self: 'Y disgybl', parent: 'Rhiant neu ofalwr' };

export const tiers = { T0: 'Cyfeiriadur', T1: 'Cymorth arferol', T2: 'Yn gyfrinachol', T3: 'Diogelu', T4: 'Cyfyngedig' };

export const levels = { none: 'Dim byd', exists: 'Ei fod yn bodoli', summary: 'Crynodeb', full: 'Y cyfan' };

export const envelope = {
  id: 'Rhif', kind: 'Math', school: 'Ysgol', pupil: 'Disgybl', author: 'Ysgrifennwyd gan', tier: 'Pwy gaiff ei weld', state: 'Cam', occurredOn: 'Dyddiad', dueOn: 'I’w wneud nesaf',
  version: 'Fersiwn', createdAt: 'Ysgrifennwyd', updatedAt: 'Newidiwyd ddiwethaf', etag: 'Fersiwn fel y’i darllenwyd', view: 'Fel y gwelwch chi ef',
};

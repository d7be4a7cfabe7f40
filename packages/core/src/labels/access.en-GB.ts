/** Words for who sees what, British English. */
export const roles = {
  mentor: 'Mentor', teacher: 'Class teacher', ta: 'Teaching assistant', tutor: 'Form tutor', senco: 'SENCO', 'attendance-officer': 'Attendance officer',
  dsl: 'Designated safeguarding lead', head: 'Head teacher', governor: 'Governor', agency: 'Agency worker', pupil: 'Pupil', parent: 'Parent or carer',
  'it-admin': 'IT administrator',
};

export const relations = {
  mentor: 'Mentor', teacher: 'Class teacher', ta: 'Teaching assistant', tutor: 'Form tutor', agency: 'Agency worker', self: 'The pupil', parent: 'Parent or carer',
};

export const tiers = { T0: 'Directory', T1: 'Routine support', T2: 'In confidence', T3: 'Safeguarding', T4: 'Restricted' };

export const levels = { none: 'Nothing', exists: 'That it exists', summary: 'A summary', full: 'All of it' };

/** Why somebody would be shown a record, or not. */
export const sightReasons = {
  'wrote-it': 'They wrote it', named: 'It names them', 'their-own': 'It is about them', relation: 'They work with the pupil, or belong to them',
  'school-wide': 'They work for the whole school', share: 'It is shared with their agency', 'broken-glass': 'They broke the glass, with a reason',
  barred: 'A court order or bar', 'not-told': 'It is kept from whom it is about', 'not-named': 'It names others', 'not-related': 'They do not work with the pupil',
  tier: 'It is too sensitive for their role', kind: 'Records of this kind are not for their role',
};

export const envelope = {
  id: 'Number', kind: 'Kind', school: 'School', pupil: 'Pupil', staff: 'Member of staff', author: 'Written by', tier: 'Who may see it', state: 'Stage', occurredOn: 'Date', dueOn: 'Next due',
  version: 'Version', createdAt: 'Written', updatedAt: 'Last changed', etag: 'Version as read', view: 'As seen by you', withheld: 'There is more that you may not see',
};

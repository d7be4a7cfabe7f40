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

export const envelope = {
  id: 'Number', kind: 'Kind', school: 'School', pupil: 'Pupil', staff: 'Member of staff', author: 'Written by', tier: 'Who may see it', state: 'Stage', occurredOn: 'Date', dueOn: 'Next due',
  version: 'Version', createdAt: 'Written', updatedAt: 'Last changed', etag: 'Version as read', view: 'As seen by you', withheld: 'There is more that you may not see',
};

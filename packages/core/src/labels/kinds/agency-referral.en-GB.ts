import { codeWords } from '../codes.en-GB.js';
import type { KindLabels } from '../types.js';

/** The words of an agency referral, British English. */
export const agencyReferral: KindLabels = {
  one: 'Agency referral',
  many: 'Agency referrals',
  about: 'School asks a service outside to help a pupil, and asks again until there is an answer.',
  fields: {
    agency: 'Service', organisation: 'Organisation', urgency: 'How soon', reason: 'Why', familyAgreed: 'Family agreed', sentOn: 'Sent on', form: 'Form',
    acknowledgedOn: 'Acknowledged on', reference: 'Their reference', waitingSince: 'On the waiting list since', expectedOn: 'Expected on', chases: 'Asked again',
    decidedOn: 'Decided on', decision: 'Decision', withdrawnBecause: 'Withdrawn because', case: 'Mentoring case',
    'chases.on': 'Date', 'chases.channel': 'How', 'chases.answer': 'Answer', 'chases.at': 'When', 'chases.person': 'Person',
  },
  states: {
    draft: 'Draft', sent: 'Sent', acknowledged: 'Acknowledged', waiting: 'On the waiting list', accepted: 'Accepted', declined: 'Declined', withdrawn: 'Withdrawn',
  },
  actions: {
    send: 'Send', acknowledge: 'Acknowledged', wait: 'On the waiting list', chase: 'Ask again', accept: 'Accepted', decline: 'Declined', withdraw: 'Withdraw',
  },
  values: {
    agency: codeWords.agency,
    urgency: { routine: 'Routine', soon: 'Soon', urgent: 'Urgent' },
    familyAgreed: { yes: 'Yes', no: 'No', 'not-asked': 'Not asked' },
    channel: { phone: 'Phone', email: 'Email', letter: 'Letter', meeting: 'Meeting' },
  },
};

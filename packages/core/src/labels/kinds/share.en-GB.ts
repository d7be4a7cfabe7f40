import { agencyInvolvement } from './agency-involvement.en-GB.js';
import type { KindLabels } from '../types.js';

/** The words of a share with an agency, British English. */
export const share: KindLabels = {
  one: 'Share with an agency',
  many: 'Shares with agencies',
  about: 'What a worker of an agency may read of a pupil: chosen fields, until a day. It can be taken back at once.',
  fields: {
    recipient: 'Who may read it', organisation: 'Organisation', scope: 'What is shared', basis: 'Why school may share it', expiresOn: 'Until', revokedBecause: 'Why it was taken back',
    involvement: 'Agency involvement', 'scope.kind': 'Kind', 'scope.fields': 'Fields',
  },
  states: { active: 'Active', revoked: 'Taken back' },
  actions: { revoke: 'Take back' },
  values: { basis: agencyInvolvement.values['basis']! },
};

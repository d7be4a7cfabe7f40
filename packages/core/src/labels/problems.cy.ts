import type { ProblemCode } from '../contract/problems.js';

/** What each refusal means to the person in front of the screen, Welsh. Machine-made: to be read by a Welsh speaker before a school uses it. */
export const problems: Readonly<Record<ProblemCode, string>> = {
  'invalid-json': 'Anfonwyd rhywbeth na allai gweinydd yr ysgol ei ddarllen. Rhowch wybod i’ch tîm TG.',
  'invalid-query': 'Gofynnwyd am rywbeth mewn ffordd nad yw gweinydd yr ysgol yn ei hadnabod. Rhowch wybod i’ch tîm TG.',
  'not-signed-in': 'Nid ydych wedi mewngofnodi mwyach. Mewngofnodwch eto.',
  'token-invalid': 'Ni dderbyniwyd eich mewngofnodi. Mewngofnodwch eto.',
  'token-expired': 'Mae eich mewngofnodi wedi dod i ben. Mewngofnodwch eto.',
  'identity-unknown': 'Nid yw’r ysgol yn eich adnabod yma eto. Gofynnwch i’r swyddfa eich ychwanegu.',
  'not-allowed': 'Cewch weld hwn, ond ni all eich rôl wneud hynny.',
  'not-found': 'Nid yw hwn yno, neu nid yw i chi ei weld.',
  'method-not-allowed': 'Nid yw gweinydd yr ysgol yn gwneud hynny. Rhowch wybod i’ch tîm TG.',
  'id-taken': 'Mae hwn eisoes wedi’i gadw fel rhywbeth arall. Dechreuwch eto.',
  'wrong-state': 'Mae rhywun wedi symud hwn ymlaen yn y cyfamser, felly nid yw’r cam hwn yn ffitio mwyach.',
  'version-conflict': 'Mae rhywun wedi newid hwn ers i chi ei agor.',
  'too-large': 'Mae hwn yn rhy hir i’w gadw.',
  'unsupported-media-type': 'Anfonwyd rhywbeth mewn ffurf nad yw gweinydd yr ysgol yn ei derbyn. Rhowch wybod i’ch tîm TG.',
  'validation-failed': 'Nid yw rhan o’r hyn a ysgrifennoch yn ffitio eto.',
  'version-required': 'Anfonwyd rhywbeth heb ddweud pa fersiwn y mae’n ei newid. Rhowch wybod i’ch tîm TG.',
  'too-many-requests': 'Roedd hynny’n llawer ar unwaith. Arhoswch eiliad a rhowch gynnig arall arni.',
  internal: 'Mae gweinydd yr ysgol wedi methu. Nid chi sydd ar fai; rhowch gynnig arall arni mewn eiliad.',
  unavailable: 'Ni all gweinydd yr ysgol ateb ar hyn o bryd. Rhowch gynnig arall arni mewn eiliad.',
};

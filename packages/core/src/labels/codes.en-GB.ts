import type { AgencyCode } from '../agency/agencies.js';
import type { ApproachCode } from '../intervention/approaches.js';
import type { AreaOfNeed } from '../sen/areas-of-need.js';
import type { SenStatusCode } from '../sen/status.js';
import type { SenTypeCode } from '../sen/types.js';
import type { VulnerabilityCode } from '../vulnerability/flags.js';

/** What codes stand for, British English, by namespace; those of registers and of suspension stand in files of their own. Within one namespace a code means the same in each set that has it. */
export const codeWords = {
  agency: {
    camhs: 'Child and adolescent mental health service', mhst: 'Mental health support team', 'school-nurse': 'School nurse', gp: 'GP', paediatrics: 'Paediatrics',
    'speech-language': 'Speech and language therapy', 'occupational-therapy': 'Occupational therapy', 'educational-psychology': 'Educational psychology',
    'attendance-support': 'Attendance support team', 'local-authority-send': 'Local authority SEND team', 'virtual-school': 'Virtual School', 'early-help': 'Early help or family hub',
    'youth-justice': 'Youth justice service', police: 'Police', 'young-carers': 'Young carers’ service', 'substance-misuse': 'Substance misuse service', housing: 'Housing',
    'food-bank': 'Food bank', bereavement: 'Bereavement service', careers: 'Careers service', 'youth-service': 'Youth service',
    'alternative-provision': 'Alternative provision', 'refugee-support': 'Refugee support', 'voluntary-mentor': 'Voluntary sector mentor', other: 'Another service',
    'social-care': 'Children’s social care', channel: 'Channel', 'domestic-abuse': 'Domestic abuse service',
  } satisfies Record<AgencyCode, string>,
  'area-of-need': {
    CI: 'Communication and interaction', CL: 'Cognition and learning', BESD: 'Behaviour, emotional and social development', SEMH: 'Social, emotional and mental health',
    SP: 'Sensory and physical',
  } satisfies Record<AreaOfNeed, string>,
  intervention: {
    'one-to-one-tuition': 'One-to-one tuition', 'small-group-tuition': 'Small-group tuition', 'reading-fluency': 'Reading fluency practice',
    'paired-reading': 'Paired reading', 'oral-language': 'Talk and vocabulary', feedback: 'Feedback', metacognition: 'Learning to plan and check one’s work',
    'study-skills': 'Study skills', 'homework-club': 'Homework club', homework: 'Homework', 'collaborative-learning': 'Learning in groups',
    'digital-technology': 'Digital technology', 'teaching-assistant': 'Structured work with a teaching assistant', mentoring: 'Mentoring',
    'peer-mentoring': 'Peer mentoring', 'check-in-check-out': 'Check-in and check-out', 'key-adult': 'Key adult', behaviour: 'Behaviour support',
    'report-card': 'Report card', restorative: 'Restorative meeting', 'emotion-coaching': 'Emotion coaching',
    'social-emotional-learning': 'Social and emotional learning', 'social-skills-group': 'Social skills group', 'worry-ladder': 'Worry ladder',
    'bereavement-support': 'Bereavement support', 'attendance-plan': 'Attendance plan', 'graded-return': 'Graded return', 'breakfast-club': 'Breakfast club',
    'parental-engagement': 'Work with parents', 'home-visit': 'Home visit', 'family-support': 'Support for the family', 'young-carers-group': 'Young carers’ group',
    aspiration: 'Raising aspirations', careers: 'Careers guidance', 'sports-arts': 'Sport and arts', outdoor: 'Outdoor learning',
    'transition-visits': 'Transition visits', 'induction-buddy': 'Buddy for newcomers', 'sensory-adjustment': 'Adjustment for the senses',
    'send-assessment': 'Assessment of special needs', 'agency-referral': 'Referral to an agency', other: 'Something else',
  } satisfies Record<ApproachCode, string>,
  'sen-status': {
    N: 'No special educational need', K: 'SEN support', E: 'Education, health and care plan', A: 'School Action', P: 'School Action Plus', S: 'Statement',
  } satisfies Record<SenStatusCode, string>,
  'sen-type': {
    SPLD: 'Specific learning difficulty', MLD: 'Moderate learning difficulty', SLD: 'Severe learning difficulty', PMLD: 'Profound and multiple learning difficulty',
    BESD: 'Behaviour, emotional and social difficulty', SEMH: 'Social, emotional and mental health', SLCN: 'Speech, language and communication needs',
    HI: 'Hearing impairment', VI: 'Vision impairment', MSI: 'Multi-sensory impairment', PD: 'Physical disability', ASD: 'Autistic spectrum disorder', DS: 'Down syndrome',
    OTH: 'Another difficulty or disability', NSA: 'SEN support, no specialist assessment of type of need',
  } satisfies Record<SenTypeCode, string>,
  vulnerability: {
    FSM: 'Free school meals', FSM6: 'Free school meals in the last six years', PP: 'Pupil premium', SERVICE: 'Service family', EH: 'Early help', KIN: 'Kinship care',
    EAL: 'English as an additional language', NEWARR: 'New to the country', GRT: 'Gypsy, Roma or Traveller', MOB: 'Moved school twice or more', AP: 'Alternative provision',
    PTT: 'Part-time timetable', 'EHE-RETURN': 'Back from home education', LAC: 'Looked after', PLAC: 'Previously looked after', 'YC-P': 'Young carer, as a parent says',
    'YC-S': 'Young carer, as the school says', BEREAVE: 'Bereaved', PRISON: 'Parent in prison', HOMELESS: 'Temporary accommodation', PREGPAR: 'Pregnant or a parent',
    EBSA: 'Emotionally based school avoidance', MEDICAL: 'Individual healthcare plan', REF: 'Refugee', CIN: 'Child in need', CP: 'Child protection plan',
    EVERSW: 'Ever had a social worker', UASC: 'Unaccompanied asylum-seeking child',
  } satisfies Record<VulnerabilityCode, string>,
};

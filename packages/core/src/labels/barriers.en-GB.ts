import type { BarrierArea, BarrierCode } from '../barrier/barriers.js';
import type { BarrierLabels } from './types.js';

/** The areas of barriers, British English. */
export const areas: Readonly<Record<BarrierArea, string>> = {
  ACA: 'Learning',
  STU: 'Study skills',
  ATT: 'Attendance and punctuality',
  BEH: 'Behaviour',
  SEM: 'Emotional wellbeing',
  FAM: 'Home and family',
  HLT: 'Health',
  SND: 'Special educational needs',
  LAN: 'Language and moves',
  ENG: 'Motivation and belonging',
  PEE: 'Peers',
  SAF: 'Safety',
  TRN: 'Transition',
};

/** The words of the barriers, British English. Source: design/domain.md 2. */
export const barriers: Readonly<Record<BarrierCode, BarrierLabels>> = {
  'ACA-01': {
    label: 'Reading holds back learning', short: 'Reading', strength: 'Reads what lessons ask for',
    evidence: ['Reading age two or more years below', 'Reads slowly or avoids it', 'Teacher’s report'],
    goal: 'Read aloud 10 minutes, four times a week, with …; from 60 to 85 words correct a minute by half term',
  },
  'ACA-02': {
    label: 'Writing or spelling holds back learning', short: 'Writing', strength: 'Gets thoughts down on paper',
    evidence: ['Short pieces of writing', 'Copying errors', 'Says much more than writes'],
    goal: 'Write three linked sentences on my own in 4 of 5 English lessons by …',
  },
  'ACA-03': {
    label: 'Gaps in number and maths', short: 'Maths', strength: 'Keeps up in maths',
    evidence: ['Gaps in topic tests', 'Avoids maths', 'Still counts on fingers'],
    goal: 'Get 8 out of 10 in the fractions check, twice, by …',
  },
  'ACA-04': {
    label: 'Spoken language and vocabulary', short: 'Spoken language', strength: 'Follows and joins in when people talk',
    evidence: ['Few words', 'Misunderstands instructions'],
    goal: 'Ask one question in a lesson with my talk frame, three lessons a day',
  },
  'ACA-05': {
    label: 'Missed content', short: 'Missed work', strength: 'Is up to date in each subject',
    evidence: ['Gaps that match days away or a move'],
    goal: 'Finish four missed units, each with 70% or more in the check, by …',
  },
  'STU-01': {
    label: 'Organisation and equipment', short: 'Organisation', strength: 'Comes with what the day needs',
    evidence: ['Notes about kit or homework', 'Starts lessons late'],
    goal: 'Bring all my kit 9 days of 10 (now 5)',
  },
  'STU-02': {
    label: 'Homework is not done', short: 'Homework', strength: 'Hands homework in',
    evidence: ['More than three in ten pieces missing'],
    goal: 'Hand in 8 of 10 pieces on time this half term',
  },
  'STU-03': {
    label: 'Attention and getting started', short: 'Attention', strength: 'Starts and keeps going',
    evidence: ['Seen off task', 'Takes long to start'],
    goal: 'Start within two minutes in 4 of 5 lessons, by my tally',
  },
  'STU-04': {
    label: 'Revision and exam stress', short: 'Exams', strength: 'Knows how to revise and stays calm enough',
    evidence: ['Mocks far below class work', 'Avoids revision', 'Panics'],
    goal: 'Five blocks of 25 minutes a week testing myself; exam worry from 8 to 5',
  },
  'STU-05': {
    label: 'No quiet place, device or data at home', short: 'Place to study', strength: 'Has a place and the means to study',
    evidence: ['Pupil or parent says so', 'Homework is done only in school'],
    goal: 'Use three study slots of 40 minutes a week in school',
  },
  'ATT-01': {
    label: 'Persistent absence through illness', short: 'Absence, illness', strength: 'Usually gets here',
    evidence: ['Missed a tenth of sessions or more', 'Mostly code I', 'Many spells'],
    goal: 'Be in for 28 of the next 30 sessions; ring by 8:30 if ill',
  },
  'ATT-02': {
    label: 'Unauthorised absence', short: 'Unauthorised absence', strength: 'Is only away for good reason',
    evidence: ['Codes G, O or N', 'Fridays', 'The edges of terms'],
    goal: 'No unauthorised session for four weeks',
  },
  'ATT-03': {
    label: 'Emotionally based school avoidance', short: 'School avoidance', strength: 'Feels able to come in',
    evidence: ['More and more spells', 'Feels unwell before school', 'Turns back at the gate'],
    goal: 'Three mornings in by week 2, five by week 6; worry from 9 to 6',
  },
  'ATT-04': {
    label: 'Lateness', short: 'Lateness', strength: 'Is here on time',
    evidence: ['Late marks, L and U', 'Mostly period 1', 'Takes a brother or sister to school'],
    goal: 'In by 8:40 on 9 days of 10 (now 4)',
  },
  'ATT-05': {
    label: 'Missing lessons while in school', short: 'Missing lessons', strength: 'Goes to each lesson',
    evidence: ['Present in the register, missing in lessons'],
    goal: 'Go to all … lessons for three weeks; use my pass no more than once a day',
  },
  'BEH-01': {
    label: 'Low-level disruption', short: 'Disruption', strength: 'Lets lessons run, and joins in',
    evidence: ['Behaviour points', 'Calls out', 'The same period or teacher'],
    goal: 'No more than two reminders a lesson, in 4 of 5 lessons',
  },
  'BEH-02': {
    label: 'Aggression and confrontation', short: 'Confrontation', strength: 'Settles arguments with words',
    evidence: ['Incidents', 'Suspensions for assault or threats'],
    goal: 'Use my exit card before I shout, 4 times of 5; no incident for three weeks',
  },
  'BEH-03': {
    label: 'At risk of suspension or exclusion', short: 'Suspension risk', strength: 'Stays in school',
    evidence: ['A suspension', 'Two in a term', 'Days adding up towards 45'],
    goal: 'No day of suspension this half term (last time 4)',
  },
  'BEH-04': {
    label: 'Alcohol, drugs or vaping', short: 'Substances', strength: 'Keeps clear of drink, drugs and vapes',
    evidence: ['Something was found', 'Pupil said so'],
    goal: 'Go to four sessions with the service; no vape sanction',
  },
  'BEH-05': {
    label: 'Life online takes over', short: 'Online', strength: 'Puts the phone down',
    evidence: ['Reports', 'Lost sleep', 'Trouble over messages'],
    goal: 'Phone out of my bedroom 5 nights of 7',
  },
  'SEM-01': {
    label: 'Low confidence and self-esteem', short: 'Confidence', strength: 'Believes it is worth a try',
    evidence: ['A questionnaire', 'Talks themselves down', 'Will not attempt it'],
    goal: 'Name one thing I did well each day; confidence from 3 to 6',
  },
  'SEM-02': {
    label: 'Anxiety and worry', short: 'Anxiety', strength: 'Copes with worries',
    evidence: ['Avoids things', 'Signs in the body', 'Own rating'],
    goal: 'Use my calm plan three times a day; answer in class once a day',
  },
  'SEM-03': {
    label: 'Low mood and withdrawal', short: 'Low mood', strength: 'Finds joy in things and people',
    evidence: ['Seems flat', 'Sees fewer friends'],
    goal: 'Two things I enjoy a week; mood from 3 to 5',
  },
  'SEM-04': {
    label: 'Understanding and managing feelings', short: 'Feelings', strength: 'Can say what they feel, and what helps',
    evidence: ['Cannot name feelings', 'Outbursts'],
    goal: 'Name the feeling and choose what helps in 4 of 5 checks',
  },
  'SEM-05': {
    label: 'Bereavement and loss', short: 'Bereavement', strength: 'Has people to grieve with',
    evidence: ['Something known has happened', 'Hard days around an anniversary'],
    goal: 'Have a safe-person plan and use it; be in school in the week of the day',
  },
  'FAM-01': {
    label: 'Family stress or separation', short: 'Family stress', strength: 'Home is steady',
    evidence: ['A new address', 'Conflict', 'Contact orders'],
    goal: 'Agree one plan a week between homes for my kit',
  },
  'FAM-02': {
    label: 'Caring for somebody at home', short: 'Young carer', strength: 'Has time to be a child',
    evidence: ['Tired', 'Late', 'Known as a young carer'],
    goal: 'Use my homework extension card; go to the carers’ group once a week',
  },
  'FAM-03': {
    label: 'Poverty and hardship', short: 'Hardship', strength: 'Has what a school day needs',
    evidence: ['Free school meals', 'Uniform', 'Hungry', 'Misses trips'],
    goal: 'Breakfast five days a week; uniform complete by …',
  },
  'FAM-04': {
    label: 'School and home are not in touch', short: 'Home and school', strength: 'Home and school talk to each other',
    evidence: ['Calls not answered', 'Meetings missed'],
    goal: 'Two-way contact every week for six weeks',
  },
  'FAM-05': {
    label: 'Housing, moves or homelessness', short: 'Housing', strength: 'Has a settled home and a way to school',
    evidence: ['Temporary accommodation', 'Moves', 'A long way to school'],
    goal: 'A travel plan in place; late no more than once a week',
  },
  'HLT-01': {
    label: 'A health condition', short: 'Health condition', strength: 'Health allows a full school day',
    evidence: ['A health care plan', 'Codes M and I', 'Time in hospital'],
    goal: 'Get work every week when I am away; catch up within five days',
  },
  'HLT-02': {
    label: 'Sleep, food and energy', short: 'Sleep and energy', strength: 'Comes rested and fed',
    evidence: ['Tired', 'First lessons go badly', 'Pupil says so'],
    goal: 'Lights out by 22:00, five nights a week',
  },
  'HLT-03': {
    label: 'Eyes, ears or speech not checked', short: 'Sight and hearing', strength: 'Sees, hears and speaks clearly',
    evidence: ['Tilts the head', 'Copies from others', 'Mishears'],
    goal: 'Have the check booked and done by …',
  },
  'SND-01': {
    label: 'A special educational need not seen or met', short: 'Unmet need', strength: 'Gets the help that fits',
    evidence: ['A gap despite help', 'Very strong in some things and weak in others'],
    goal: 'Talk to the SENCO by week 2; one adjustment in five subjects',
  },
  'SND-02': {
    label: 'Noise, light and crowds are too much', short: 'Sensory overload', strength: 'Is at ease in the building',
    evidence: ['Noise sets things off', 'Changing rooms is hard'],
    goal: 'Use my planned break no more than twice a day and be back within five minutes',
  },
  'SND-03': {
    label: 'Social communication', short: 'Social communication', strength: 'Reads people and is understood',
    evidence: ['Takes things literally', 'Clashes with others', 'Autism or a speech and language need'],
    goal: 'Come to lunch club twice a week; start one chat',
  },
  'LAN-01': {
    label: 'New to English', short: 'English', strength: 'Has the English that lessons need',
    evidence: ['Proficiency A or B', 'New to the country'],
    goal: 'Use 20 key words; ask for help in English once a lesson',
  },
  'LAN-02': {
    label: 'Many moves or broken schooling', short: 'Moves', strength: 'Has settled here',
    evidence: ['Changes of school', 'Gaps', 'Code T'],
    goal: 'School has my records within five days; I can name one friend by week 3',
  },
  'ENG-01': {
    label: 'Does not see the point', short: 'Motivation', strength: 'Knows what it is for',
    evidence: ['Effort grades', 'Pupil says so'],
    goal: 'Effort grade from 2 to 3 in three subjects',
  },
  'ENG-02': {
    label: 'No plan for what comes after', short: 'Aspiration', strength: 'Has somewhere to go next',
    evidence: ['No destination', 'Year 10 or 11'],
    goal: 'One visit and one application by …',
  },
  'ENG-03': {
    label: 'Does not belong, has no trusted adult', short: 'Belonging', strength: 'Has people here',
    evidence: ['Cannot name an adult', 'In no club'],
    goal: 'Name two adults I trust; go to one club every week for five weeks',
  },
  'PEE-01': {
    label: 'Being bullied', short: 'Being bullied', strength: 'Is safe among others',
    evidence: ['A report', 'Avoids places', 'Injuries'],
    goal: 'No incident for three weeks; I feel safe from 3 to 7',
  },
  'PEE-02': {
    label: 'Trouble with other pupils', short: 'Peer relationships', strength: 'Gets on with others',
    evidence: ['Incidents', 'Who sits and works with whom', 'Bullies others', 'Alone'],
    goal: 'Settle one conflict with my script, every week',
  },
  'SAF-01': {
    label: 'Worry about safety', short: 'Safety', strength: 'Is safe, and knows who to tell',
    evidence: ['Something the pupil said', 'Signs', 'Missing', 'Money nobody can explain'],
    goal: 'I know who to tell',
  },
  'TRN-01': {
    label: 'A change of school or phase', short: 'Transition', strength: 'Knows what comes next and who is there',
    evidence: ['Year 6 to 7', 'Year 11', 'A managed move', 'Back from alternative provision'],
    goal: 'Three visits; name two adults by day 1',
  },
};

import type { BarrierCode } from '../barrier/barriers.js';
import { barrierNames } from './barrier-names.en-GB.js';
import { withNames } from './with-names.js';
import type { BarrierLabels } from './types.js';

export { areas } from './barrier-names.en-GB.js';

const texts: Readonly<Record<BarrierCode, Omit<BarrierLabels, 'label' | 'short'>>> = {
  'ACA-01': {
    strength: 'Reads what lessons ask for',
    evidence: ['Reading age two or more years below', 'Reads slowly or avoids it', 'Teacher’s report'],
    goal: 'Read aloud 10 minutes, four times a week, with …; from 60 to 85 words correct a minute by half term',
  },
  'ACA-02': {
    strength: 'Gets thoughts down on paper',
    evidence: ['Short pieces of writing', 'Copying errors', 'Says much more than writes'],
    goal: 'Write three linked sentences on my own in 4 of 5 English lessons by …',
  },
  'ACA-03': {
    strength: 'Keeps up in maths',
    evidence: ['Gaps in topic tests', 'Avoids maths', 'Still counts on fingers'],
    goal: 'Get 8 out of 10 in the fractions check, twice, by …',
  },
  'ACA-04': {
    strength: 'Follows and joins in when people talk',
    evidence: ['Few words', 'Misunderstands instructions'],
    goal: 'Ask one question in a lesson with my talk frame, three lessons a day',
  },
  'ACA-05': {
    strength: 'Is up to date in each subject',
    evidence: ['Gaps that match days away or a move'],
    goal: 'Finish four missed units, each with 70% or more in the check, by …',
  },
  'STU-01': {
    strength: 'Comes with what the day needs',
    evidence: ['Notes about kit or homework', 'Starts lessons late'],
    goal: 'Bring all my kit 9 days of 10 (now 5)',
  },
  'STU-02': {
    strength: 'Hands homework in',
    evidence: ['More than three in ten pieces missing'],
    goal: 'Hand in 8 of 10 pieces on time this half term',
  },
  'STU-03': {
    strength: 'Starts and keeps going',
    evidence: ['Seen off task', 'Takes long to start'],
    goal: 'Start within two minutes in 4 of 5 lessons, by my tally',
  },
  'STU-04': {
    strength: 'Knows how to revise and stays calm enough',
    evidence: ['Mocks far below class work', 'Avoids revision', 'Panics'],
    goal: 'Five blocks of 25 minutes a week testing myself; exam worry from 8 to 5',
  },
  'STU-05': {
    strength: 'Has a place and the means to study',
    evidence: ['Pupil or parent says so', 'Homework is done only in school'],
    goal: 'Use three study slots of 40 minutes a week in school',
  },
  'ATT-01': {
    strength: 'Usually gets here',
    evidence: ['Missed a tenth of sessions or more', 'Mostly code I', 'Many spells'],
    goal: 'Be in for 28 of the next 30 sessions; ring by 8:30 if ill',
  },
  'ATT-02': {
    strength: 'Is only away for good reason',
    evidence: ['Codes G, O or N', 'Fridays', 'The edges of terms'],
    goal: 'No unauthorised session for four weeks',
  },
  'ATT-03': {
    strength: 'Feels able to come in',
    evidence: ['More and more spells', 'Feels unwell before school', 'Turns back at the gate'],
    goal: 'Three mornings in by week 2, five by week 6; worry from 9 to 6',
  },
  'ATT-04': {
    strength: 'Is here on time',
    evidence: ['Late marks, L and U', 'Mostly period 1', 'Takes a brother or sister to school'],
    goal: 'In by 8:40 on 9 days of 10 (now 4)',
  },
  'ATT-05': {
    strength: 'Goes to each lesson',
    evidence: ['Present in the register, missing in lessons'],
    goal: 'Go to all … lessons for three weeks; use my pass no more than once a day',
  },
  'BEH-01': {
    strength: 'Lets lessons run, and joins in',
    evidence: ['Behaviour points', 'Calls out', 'The same period or teacher'],
    goal: 'No more than two reminders a lesson, in 4 of 5 lessons',
  },
  'BEH-02': {
    strength: 'Settles arguments with words',
    evidence: ['Incidents', 'Suspensions for assault or threats'],
    goal: 'Use my exit card before I shout, 4 times of 5; no incident for three weeks',
  },
  'BEH-03': {
    strength: 'Stays in school',
    evidence: ['A suspension', 'Two in a term', 'Days adding up towards 45'],
    goal: 'No day of suspension this half term (last time 4)',
  },
  'BEH-04': {
    strength: 'Keeps clear of drink, drugs and vapes',
    evidence: ['Something was found', 'Pupil said so'],
    goal: 'Go to four sessions with the service; no vape sanction',
  },
  'BEH-05': {
    strength: 'Puts the phone down',
    evidence: ['Reports', 'Lost sleep', 'Trouble over messages'],
    goal: 'Phone out of my bedroom 5 nights of 7',
  },
  'SEM-01': {
    strength: 'Believes it is worth a try',
    evidence: ['A questionnaire', 'Talks themselves down', 'Will not attempt it'],
    goal: 'Name one thing I did well each day; confidence from 3 to 6',
  },
  'SEM-02': {
    strength: 'Copes with worries',
    evidence: ['Avoids things', 'Signs in the body', 'Own rating'],
    goal: 'Use my calm plan three times a day; answer in class once a day',
  },
  'SEM-03': {
    strength: 'Finds joy in things and people',
    evidence: ['Seems flat', 'Sees fewer friends'],
    goal: 'Two things I enjoy a week; mood from 3 to 5',
  },
  'SEM-04': {
    strength: 'Can say what they feel, and what helps',
    evidence: ['Cannot name feelings', 'Outbursts'],
    goal: 'Name the feeling and choose what helps in 4 of 5 checks',
  },
  'SEM-05': {
    strength: 'Has people to grieve with',
    evidence: ['Something known has happened', 'Hard days around an anniversary'],
    goal: 'Have a safe-person plan and use it; be in school in the week of the day',
  },
  'FAM-01': {
    strength: 'Home is steady',
    evidence: ['A new address', 'Conflict', 'Contact orders'],
    goal: 'Agree one plan a week between homes for my kit',
  },
  'FAM-02': {
    strength: 'Has time to be a child',
    evidence: ['Tired', 'Late', 'Known as a young carer'],
    goal: 'Use my homework extension card; go to the carers’ group once a week',
  },
  'FAM-03': {
    strength: 'Has what a school day needs',
    evidence: ['Free school meals', 'Uniform', 'Hungry', 'Misses trips'],
    goal: 'Breakfast five days a week; uniform complete by …',
  },
  'FAM-04': {
    strength: 'Home and school talk to each other',
    evidence: ['Calls not answered', 'Meetings missed'],
    goal: 'Two-way contact every week for six weeks',
  },
  'FAM-05': {
    strength: 'Has a settled home and a way to school',
    evidence: ['Temporary accommodation', 'Moves', 'A long way to school'],
    goal: 'A travel plan in place; late no more than once a week',
  },
  'HLT-01': {
    strength: 'Health allows a full school day',
    evidence: ['A health care plan', 'Codes M and I', 'Time in hospital'],
    goal: 'Get work every week when I am away; catch up within five days',
  },
  'HLT-02': {
    strength: 'Comes rested and fed',
    evidence: ['Tired', 'First lessons go badly', 'Pupil says so'],
    goal: 'Lights out by 22:00, five nights a week',
  },
  'HLT-03': {
    strength: 'Sees, hears and speaks clearly',
    evidence: ['Tilts the head', 'Copies from others', 'Mishears'],
    goal: 'Have the check booked and done by …',
  },
  'SND-01': {
    strength: 'Gets the help that fits',
    evidence: ['A gap despite help', 'Very strong in some things and weak in others'],
    goal: 'Talk to the SENCO by week 2; one adjustment in five subjects',
  },
  'SND-02': {
    strength: 'Is at ease in the building',
    evidence: ['Noise sets things off', 'Changing rooms is hard'],
    goal: 'Use my planned break no more than twice a day and be back within five minutes',
  },
  'SND-03': {
    strength: 'Reads people and is understood',
    evidence: ['Takes things literally', 'Clashes with others', 'Autism or a speech and language need'],
    goal: 'Come to lunch club twice a week; start one chat',
  },
  'LAN-01': {
    strength: 'Has the English that lessons need',
    evidence: ['Proficiency A or B', 'New to the country'],
    goal: 'Use 20 key words; ask for help in English once a lesson',
  },
  'LAN-02': {
    strength: 'Has settled here',
    evidence: ['Changes of school', 'Gaps', 'Code T'],
    goal: 'School has my records within five days; I can name one friend by week 3',
  },
  'ENG-01': {
    strength: 'Knows what it is for',
    evidence: ['Effort grades', 'Pupil says so'],
    goal: 'Effort grade from 2 to 3 in three subjects',
  },
  'ENG-02': {
    strength: 'Has somewhere to go next',
    evidence: ['No destination', 'Year 10 or 11'],
    goal: 'One visit and one application by …',
  },
  'ENG-03': {
    strength: 'Has people here',
    evidence: ['Cannot name an adult', 'In no club'],
    goal: 'Name two adults I trust; go to one club every week for five weeks',
  },
  'PEE-01': {
    strength: 'Is safe among others',
    evidence: ['A report', 'Avoids places', 'Injuries'],
    goal: 'No incident for three weeks; I feel safe from 3 to 7',
  },
  'PEE-02': {
    strength: 'Gets on with others',
    evidence: ['Incidents', 'Who sits and works with whom', 'Bullies others', 'Alone'],
    goal: 'Settle one conflict with my script, every week',
  },
  'SAF-01': {
    strength: 'Is safe, and knows who to tell',
    evidence: ['Something the pupil said', 'Signs', 'Missing', 'Money nobody can explain'],
    goal: 'I know who to tell',
  },
  'TRN-01': {
    strength: 'Knows what comes next and who is there',
    evidence: ['Year 6 to 7', 'Year 11', 'A managed move', 'Back from alternative provision'],
    goal: 'Three visits; name two adults by day 1',
  },
};

/** The words of the barriers, British English. Source: design/domain.md 2. */
export const barriers: Readonly<Record<BarrierCode, BarrierLabels>> = withNames(barrierNames, texts);

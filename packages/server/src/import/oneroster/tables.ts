/** What a cell of a column holds. References name the file whose `sourcedId` they hold. */
export type Cell =
  | { readonly is: 'id' }
  | { readonly is: 'text'; readonly most?: number }
  | { readonly is: 'boolean' }
  | { readonly is: 'date' }
  | { readonly is: 'one-of'; readonly values: readonly string[]; readonly extensible?: boolean; readonly noun: string }
  | { readonly is: 'reference'; readonly to: TableName }
  | { readonly is: 'references'; readonly to: TableName }
  | { readonly is: 'list' };

export type Version = '1.1' | '1.2';

export interface Column {
  readonly cell: Cell;
  /** The versions in which the column must be there and every cell be filled. */
  readonly required?: readonly Version[];
  /** Names or identifies a person: problems do not quote it. */
  readonly personal?: true;
  /** Nothing here hangs on the reference: one that leads nowhere is a warning. */
  readonly loose?: true;
}

export type TableName = 'orgs' | 'academicSessions' | 'courses' | 'classes' | 'users' | 'roles' | 'enrollments' | 'demographics';

/** The files that OneRoster 1.1 and 1.2 know, as the manifest names them. */
export const knownFiles = [
  'academicSessions',
  'categories',
  'classes',
  'classResources',
  'courses',
  'courseResources',
  'demographics',
  'enrollments',
  'lineItemLearningObjectiveIds',
  'lineItems',
  'lineItemScoreScales',
  'orgs',
  'resources',
  'resultLearningObjectiveIds',
  'results',
  'resultScoreScales',
  'roles',
  'scoreScales',
  'userProfiles',
  'userResources',
  'users',
] as const;

const both = ['1.1', '1.2'] as const;
const id = { cell: { is: 'id' }, required: both } as const satisfies Column;
const oneOf = (noun: string, values: readonly string[], extensible = false) => ({ is: 'one-of', noun, values, extensible }) as const;
const loose = (to: TableName) => ({ cell: { is: 'reference', to }, loose: true }) as const;

export const parentRoles = ['parent', 'guardian', 'relative'] as const;
/** Staff as 1.1 and 1.2 name them together: 1.2 splits 1.1's `administrator` in four and adds `counselor`. */
export const staffRoles = [
  'teacher',
  'aide',
  'administrator',
  'principal',
  'siteAdministrator',
  'districtAdministrator',
  'systemAdministrator',
  'counselor',
  'proctor',
] as const;
const roles = ['student', ...staffRoles, ...parentRoles];

/**
 * The columns that are read, and no others: a column that is not in this list (password, e-mail, telephone, sex, ethnicity) is dropped with
 * the header and never reaches the importer. Requirements are those of the OneRoster CSV binding, but only for what is used here: a school
 * is not sent away for an empty user name.
 *
 * Source: 1EdTech OneRoster CSV Tables 1.1.1; OneRoster CSV Binding 1.2.1 (2023).
 */
export const tables = {
  orgs: {
    sourcedId: id,
    name: { cell: { is: 'text', most: 200 }, required: both },
    type: { cell: oneOf('type of org', ['school', 'department', 'district', 'local', 'state', 'national'], true), required: both },
    identifier: { cell: { is: 'text' } },
    parentSourcedId: loose('orgs'),
  },
  academicSessions: {
    sourcedId: id,
    type: { cell: oneOf('type of session', ['schoolYear', 'term', 'semester', 'gradingPeriod'], true), required: both },
    startDate: { cell: { is: 'date' }, required: both },
    endDate: { cell: { is: 'date' }, required: both },
    parentSourcedId: loose('academicSessions'),
  },
  courses: {
    sourcedId: id,
    orgSourcedId: loose('orgs'),
    schoolYearSourcedId: loose('academicSessions'),
  },
  classes: {
    sourcedId: id,
    title: { cell: { is: 'text', most: 100 }, required: both },
    classType: { cell: oneOf('type of class', ['scheduled', 'homeroom'], true), required: both },
    schoolSourcedId: { cell: { is: 'reference', to: 'orgs' }, required: both },
    grades: { cell: { is: 'list' } },
    courseSourcedId: loose('courses'),
    termSourcedIds: { cell: { is: 'references', to: 'academicSessions' }, loose: true },
  },
  users: {
    sourcedId: id,
    enabledUser: { cell: { is: 'boolean' }, required: both },
    orgSourcedIds: { cell: { is: 'references', to: 'orgs' }, required: ['1.1'] },
    role: { cell: oneOf('OneRoster role', roles), required: ['1.1'] },
    givenName: { cell: { is: 'text', most: 100 }, required: both, personal: true },
    familyName: { cell: { is: 'text', most: 100 }, required: both, personal: true },
    middleName: { cell: { is: 'text', most: 100 }, personal: true },
    identifier: { cell: { is: 'text', most: 255 }, personal: true },
    userIds: { cell: { is: 'list' }, personal: true },
    agentSourcedIds: { cell: { is: 'references', to: 'users' } },
    grades: { cell: { is: 'list' } },
    preferredGivenName: { cell: { is: 'text', most: 100 }, personal: true },
    preferredFamilyName: { cell: { is: 'text', most: 100 }, personal: true },
  },
  roles: {
    sourcedId: id,
    userSourcedId: { cell: { is: 'reference', to: 'users' }, required: both },
    roleType: { cell: oneOf('type of role', ['primary', 'secondary']), required: both },
    role: { cell: oneOf('OneRoster role', roles, true), required: both },
    orgSourcedId: { cell: { is: 'reference', to: 'orgs' }, required: both },
    beginDate: { cell: { is: 'date' } },
    endDate: { cell: { is: 'date' } },
  },
  enrollments: {
    sourcedId: id,
    classSourcedId: { cell: { is: 'reference', to: 'classes' }, required: both },
    schoolSourcedId: { cell: { is: 'reference', to: 'orgs' }, required: both },
    userSourcedId: { cell: { is: 'reference', to: 'users' }, required: both },
    role: {
      cell: oneOf('role in a class', ['student', 'teacher', 'aide', 'administrator', 'proctor', ...parentRoles], true),
      required: both,
    },
    beginDate: { cell: { is: 'date' } },
    endDate: { cell: { is: 'date' } },
  },
  demographics: {
    /** The user's own id. */
    sourcedId: id,
    birthDate: { cell: { is: 'date' } },
  },
} as const satisfies Readonly<Record<TableName, Readonly<Record<string, Column>>>>;


/**
 * Columns of the standard that are deliberately not read. They are listed so that a school is not warned of them, and so that a
 * misspelt one is recognised.
 */
export const unread: Readonly<Record<TableName, readonly string[]>> = {
  orgs: [],
  academicSessions: ['title', 'schoolYear'],
  courses: ['title', 'courseCode', 'grades', 'subjects', 'subjectCodes'],
  classes: ['classCode', 'location', 'subjects', 'subjectCodes', 'periods'],
  users: [
    'username',
    'email',
    'sms',
    'phone',
    'password',
    'userMasterIdentifier',
    'resourceSourcedIds',
    'preferredMiddleName',
    'primaryOrgSourcedId',
    'pronouns',
  ],
  roles: ['userProfileSourcedId'],
  enrollments: ['primary'],
  demographics: [
    'sex',
    'americanIndianOrAlaskaNative',
    'asian',
    'blackOrAfricanAmerican',
    'nativeHawaiianOrOtherPacificIslander',
    'white',
    'demographicRaceTwoOrMoreRaces',
    'hispanicOrLatinoEthnicity',
    'countryOfBirthCode',
    'stateOfBirthAbbreviation',
    'cityOfBirth',
    'publicSchoolResidenceStatus',
  ],
};

/**
 * The stand-in for a vendor's MIS: its own staff accounts, its own pupils with its own numbers. It knows nothing of mentoring.
 * All of it is invented.
 */
export interface Account {
  readonly user: string;
  readonly password: string;
  readonly given: string;
  readonly family: string;
  /** The MIS's own word for what somebody does. */
  readonly post: 'pastoral' | 'teacher' | 'inclusion lead';
}

export interface MisPupil {
  /** The number on the pupil's card. */
  readonly number: string;
  readonly given: string;
  readonly family: string;
  readonly year: number;
  readonly form: string;
  readonly house: string;
  readonly tutor: string;
}

export const school = { code: 'hazel-lane', name: 'Hazel Lane Academy (invented)' };

export const accounts: readonly Account[] = [
  { user: 'jbell', password: 'demo', given: 'Joyce', family: 'Bell', post: 'pastoral' },
  { user: 'ydarr', password: 'demo', given: 'Yusuf', family: 'Darr', post: 'teacher' },
  { user: 'tgrey', password: 'demo', given: 'Tessa', family: 'Grey', post: 'inclusion lead' },
];

export const pupils: readonly MisPupil[] = [
  { number: '004217', given: 'Ifan', family: 'Morris', year: 8, form: '8H', house: 'Oak', tutor: 'ydarr' },
  { number: '004218', given: 'Sadia', family: 'Rahman', year: 8, form: '8H', house: 'Ash', tutor: 'ydarr' },
  { number: '004240', given: 'Callum', family: 'Price', year: 9, form: '9L', house: 'Elm', tutor: 'ydarr' },
  { number: '004251', given: 'Nia', family: 'Adeyemi', year: 9, form: '9L', house: 'Oak', tutor: 'ydarr' },
  { number: '004263', given: 'Oskar', family: 'Lindqvist', year: 10, form: '10H', house: 'Ash', tutor: 'ydarr' },
];

/** The MIS's own list of who looks after whom. */
export const pastoralList: readonly { readonly user: string; readonly number: string }[] = [
  { user: 'jbell', number: '004217' },
  { user: 'jbell', number: '004240' },
  { user: 'jbell', number: '004263' },
];

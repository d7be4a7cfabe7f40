/** Words that several widgets need, British English. */
export const common = {
  loading: 'Loading',
  waiting: 'Waiting for the school’s mentoring service.',
  broken: 'This part of the page does not work at the moment. Please reload the page.',
  unreachable: 'The school’s server could not be reached. Check your connection.',
  slow: 'The school’s server is taking too long.',
  notOurs: 'An answer came that is not the school’s server’s. Check your connection, then tell your IT team.',
  outOfDate: 'This may be out of date.',
  retry: 'Try again',
  cancel: 'Cancel',
  close: 'Close',
  save: 'Save',
  saving: 'Saving…',
  optional: 'optional',
  today: 'Today',
  year: (year: number) => `Year ${year}`,
};

export { createTestSchool, type TestSchool, type TestSchoolOptions } from './create-test-school.js';
export { alderBridge, cast, type TestPerson } from './cast.js';

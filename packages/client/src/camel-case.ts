/** `barrier-assessments` is `barrierAssessments` where it is a name in code. */
export const camelCase = (name: string): string => name.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());

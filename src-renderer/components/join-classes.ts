/** Class names in one text; what is not there this time is left out. */
export const joinClasses = (...classes: readonly (string | false | null | undefined)[]): string =>
  classes.filter(Boolean).join(' ')

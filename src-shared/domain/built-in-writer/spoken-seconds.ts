import { readingTime } from '../beat'

/** A script of so many seconds has room for its first and last line and for one thing between them. */
export const shortScript = 20

/** How long beats take to read aloud one after another. */
export const spokenSeconds = (texts: readonly string[], language: string): number =>
  texts.reduce((sum, text) => sum + readingTime(text, language), 0)

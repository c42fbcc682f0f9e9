import { type Beat, readingTime, wordsOf } from '../beat'
import { scriptReadingTime } from '../script'
import type { Seconds } from '../time'

/** How long a text takes to read aloud in a language, by its BCP 47 name. */
export const readTime: (text: string, language: string) => Seconds = readingTime

/** How long all beats together take to read aloud in a language. */
export const scriptReadTime: (beats: readonly Beat[], language: string) => Seconds = scriptReadingTime

/** When each beat begins and ends if they are read one after the other, in seconds from the first; empty beats take their time too. */
export function beatTimes<B extends Pick<Beat, 'text'>>(
  beats: readonly B[],
  language: string,
): { readonly beat: B; readonly from: number; readonly to: number }[] {
  let end = 0
  return beats.map(beat => {
    const from = end
    end += readTime(beat.text, language)
    return { beat, from, to: end }
  })
}

const measure = 'word '.repeat(100)

/** The pace that a language's read rate stands for, in words a minute. */
export function usualPace(language: string): number {
  return Math.round((wordsOf(measure).length / readTime(measure, language)) * 60)
}
